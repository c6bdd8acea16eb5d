// Prints what another implementation decrypts from a SOPS dotenv file, as JSON: decrypt-sops.mjs FILE AGE-SECRET-KEY
import { decryptSops } from "sops-age";

const [path, secretKey] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await decryptSops({ path, secretKey, fileType: "env" })));
