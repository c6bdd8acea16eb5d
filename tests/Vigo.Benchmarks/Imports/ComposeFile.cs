using System.Globalization;
using System.Text;

namespace Vigo.Benchmarks.Imports;

/// <summary>A compose file of any size, with what people write most.</summary>
internal static class ComposeFile
{
    public static string Of(int services)
    {
        var text = new StringBuilder("services:\n");
        for (var number = 0; number < services; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"""
                  app{number}:
                    image: ghcr.io/acme/app{number}:1.{number}.0
                    restart: unless-stopped
                    ports:
                      - "127.0.0.1:{10_000 + number}:8080"
                    environment:
                      APP_NAME: app{number}
                      LOG_LEVEL: info
                    volumes:
                      - data{number}:/var/lib/app
                    healthcheck:
                      test: ["CMD", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/"]
                      interval: 30s
                      timeout: 5s

                """);
            if (number > 0)
                text.Append(CultureInfo.InvariantCulture, $"    depends_on:\n      - app{number - 1}\n");
        }

        text.Append("volumes:\n");
        for (var number = 0; number < services; number++)
            text.Append(CultureInfo.InvariantCulture, $"  data{number}:\n");
        return text.ToString();
    }
}
