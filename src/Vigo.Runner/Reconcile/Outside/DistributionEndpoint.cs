using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Docker.DotNet.Models;

namespace Vigo.Runner.Reconcile;

/// <summary>
/// The engine's question to a registry, <c>GET /distribution/NAME/json</c>, which Docker.DotNet has no method for.
/// Asked through the engine, so that its mirrors, proxies and certificates count.
/// </summary>
internal sealed class DistributionEndpoint : IDisposable
{
    private readonly HttpClient _http;

    public DistributionEndpoint(Uri engine)
    {
        _http = new HttpClient(HandlerFor(engine)) { BaseAddress = BaseOf(engine), Timeout = TimeSpan.FromSeconds(60) };
    }

    public async Task<string> Digest(string reference, AuthConfig? credentials, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"distribution/{reference}/json");
        if (credentials is not null) request.Headers.Add("X-Registry-Auth", Encode(credentials));
        using var response = await Send(request, cancellation);
        var body = await response.Content.ReadAsStringAsync(cancellation);
        if (!response.IsSuccessStatusCode)
        {
            var message = MessageOf(body) ?? $"the engine answered {(int)response.StatusCode}";
            throw new RegistryFailure(message, IsNotThere(response.StatusCode, message), new HttpRequestException(message, null, response.StatusCode));
        }

        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("Descriptor").GetProperty("digest").GetString()!;
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            return await _http.SendAsync(request, cancellation);
        }
        catch (TaskCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new RegistryFailure("it did not answer in time", notThere: false, late);
        }
    }

    /// <summary>The sentence in the engine's answer; null when it has none.</summary>
    public static string? MessageOf(string? body)
    {
        if (string.IsNullOrEmpty(body) || body[0] != '{') return null;
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("message", out var message) ? message.GetString()?.Trim() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Older engines answer 403 or 500 to what a registry does not have.
    private static bool IsNotThere(HttpStatusCode status, string message) =>
        status == HttpStatusCode.NotFound
        || message.Contains("manifest unknown", StringComparison.OrdinalIgnoreCase)
        || message.Contains("name unknown", StringComparison.OrdinalIgnoreCase);

    private static string Encode(AuthConfig credentials)
    {
        // Written out: the serializer would find the properties by reflection, for which a native program has no code.
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("username", credentials.Username);
            writer.WriteString("password", credentials.Password);
            writer.WriteString("serveraddress", credentials.ServerAddress);
            writer.WriteString("identitytoken", credentials.IdentityToken);
            writer.WriteEndObject();
        }

        return Convert.ToBase64String(json.ToArray()).Replace('+', '-').Replace('/', '_');
    }

    private static Uri BaseOf(Uri engine) => engine.Scheme switch
    {
        "unix" => new Uri("http://engine/"),
        "tcp" => new UriBuilder(engine) { Scheme = "http" }.Uri,
        _ => engine,
    };

    private static SocketsHttpHandler HandlerFor(Uri engine)
    {
        var handler = new SocketsHttpHandler();
        if (engine.Scheme != "unix") return handler;
        handler.ConnectCallback = async (_, cancellation) =>
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(engine.LocalPath), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        };
        return handler;
    }
}
