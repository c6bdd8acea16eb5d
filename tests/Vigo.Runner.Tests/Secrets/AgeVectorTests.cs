using System.Security.Cryptography;
using Vigo.Runner.Secrets.Age;

namespace Vigo.Runner.Tests.Secrets;

public sealed class AgeVectorTests
{
    [Fact]
    public async Task Every_test_vector_for_X25519_gives_what_the_specification_says()
    {
        var all = await TestTools.RunAsync("age-vectors.mjs");
        var vectors = all.EnumerateObject().Select(vector => AgeVector.Parse(vector.Name, vector.Value.GetBytesFromBase64())).Where(vector => vector.IsX25519).ToList();

        var wrong = vectors.Select(vector => (vector.Name, vector.Expect, Actual: Outcome(vector))).Where(result => result.Actual != result.Expect).ToList();

        Assert.True(vectors.Count >= 90, $"only {vectors.Count} vectors were tried");
        Assert.Empty(wrong);
    }

    private static string Outcome(AgeVector vector)
    {
        try
        {
            AgeIdentity[] identities = [.. vector.Header["identity"].Select(AgeIdentity.Parse)];
            var payload = vector.Header["armored"].Contains("yes") ? AgeFile.DecryptArmored(vector.File, identities) : AgeFile.Decrypt(vector.File, identities);
            return Convert.ToHexStringLower(SHA256.HashData(payload)) == vector.Header["payload"].Single() ? "success" : "another payload";
        }
        catch (AgeException failure)
        {
            return failure.Failure switch
            {
                AgeFailure.Armor => "armor failure",
                AgeFailure.Header => "header failure",
                AgeFailure.HeaderMac => "HMAC failure",
                AgeFailure.NoMatch => "no match",
                _ => "payload failure",
            };
        }
    }
}
