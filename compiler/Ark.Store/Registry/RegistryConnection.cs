using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Ark.Packaging;
using Ark.Syntax;

namespace Ark.Store.Registry;

/// <summary>Requests to a registry, answered while the caller waits. Where the registry asks who it is, it is told.</summary>
internal sealed class RegistryConnection : IDisposable
{
    public const string UserVariable = "ARK_REGISTRY_USER", PasswordVariable = "ARK_REGISTRY_PASSWORD";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http;
    private readonly Uri _registry;
    private AuthenticationHeaderValue? _authorization;

    /// <param name="handler">Answers in place of the network.</param>
    public RegistryConnection(Uri registry, HttpMessageHandler? handler)
    {
        _registry = registry;
        _http = new HttpClient(handler ?? new SocketsHttpHandler { ConnectCallback = Connect, UseProxy = !registry.IsLoopback, UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public string Name => _registry.Authority;

    public Uri Resolve(string path) => new(_registry, path);

    public void Dispose() => _http.Dispose();

    /// <param name="make">Makes the request, anew when it must be sent again.</param>
    public HttpResponseMessage Send(Func<HttpRequestMessage> make)
    {
        var response = SendOnce(make);
        if (response.StatusCode != HttpStatusCode.Unauthorized || Answer(response) is not { } authorization) return response;
        response.Dispose();
        _authorization = authorization;
        return SendOnce(make);
    }

    /// <summary>What a registry says in place of what was asked for.</summary>
    public PackageException Refused(HttpResponseMessage response, string what)
    {
        var reason = $"{(int)response.StatusCode} {response.ReasonPhrase}";
        try
        {
            using var document = JsonDocument.Parse(ReadAll(response, 1 << 16));
            var error = document.RootElement.GetProperty("errors")[0];
            reason += $", {error.GetProperty("code").GetString()}: {error.GetProperty("message").GetString()}";
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or IOException or FormatException)
        {
            // Whatever stands there instead of an error says no more than the status.
        }
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            reason += Credentials is null ? $"; who asks is said by {UserVariable} and {PasswordVariable}" : $"; it does not know the user and the password of {UserVariable} and {PasswordVariable}";
        return new PackageException(Diagnostics.RegistryRefused(PackageException.At(Name), Name, what, reason));
    }

    public PackageException Unreachable(Exception e) => new(Diagnostics.RegistryUnreachable(PackageException.At(Name), Name, e.InnerException?.Message ?? e.Message));

    /// <summary>Throws <see cref="FormatException"/> when it is more.</summary>
    public static byte[] ReadAll(HttpResponseMessage response, int most)
    {
        using var stream = response.Content.ReadAsStream();
        using var content = new MemoryStream();
        var buffer = new byte[1 << 14];
        for (var count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
        {
            content.Write(buffer, 0, count);
            if (content.Length > most) throw new FormatException($"it is larger than {most >> 10} KB");
        }
        return content.ToArray();
    }

    private HttpResponseMessage SendOnce(Func<HttpRequestMessage> make)
    {
        using var request = make();
        if (request.RequestUri is { } address && address.Authority == _registry.Authority) request.Headers.Authorization = _authorization;
        return _http.Send(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>A connection that does not wait for ever: a registry that says nothing for so long is gone.</summary>
    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = (int)Patience.TotalMilliseconds, SendTimeout = (int)Patience.TotalMilliseconds };
        try
        {
            if (context.DnsEndPoint.Host == "localhost") socket.Connect(context.DnsEndPoint.Host, context.DnsEndPoint.Port);
            else await socket.ConnectAsync(context.DnsEndPoint, cancellation).AsTask().WaitAsync(Patience, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // ── Who is asking ────────────────────────────────────────────────────────────────────────────────

    /// <summary>What answers the registry's question, or null when there is no answer left.</summary>
    private AuthenticationHeaderValue? Answer(HttpResponseMessage response)
    {
        var challenge = response.Headers.WwwAuthenticate.FirstOrDefault(h => h.Scheme is "Bearer" or "Basic");
        if (challenge is null || _authorization?.Scheme == "Basic") return null;
        if (challenge.Scheme == "Basic") return Credentials;
        return Token(ParametersOf(challenge.Parameter ?? "")) is { } token ? new AuthenticationHeaderValue("Bearer", token) : null;
    }

    private static AuthenticationHeaderValue? Credentials =>
        Environment.GetEnvironmentVariable(UserVariable) is { Length: > 0 } user
            ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{Environment.GetEnvironmentVariable(PasswordVariable)}"))) : null;

    /// <summary>A token for what was asked for, of the server that the registry names.</summary>
    private string? Token(Dictionary<string, string> challenge)
    {
        // A password is not sent in the clear to another host because a registry says so.
        if (!challenge.TryGetValue("realm", out var realm) || !Uri.TryCreate(realm, UriKind.Absolute, out var server) || server.Scheme != Uri.UriSchemeHttps && !server.IsLoopback) return null;
        var query = string.Join('&', new[] { "service", "scope" }.Where(challenge.ContainsKey).Select(k => $"{k}={Uri.EscapeDataString(challenge[k])}"));
        using var request = new HttpRequestMessage(HttpMethod.Get, new UriBuilder(server) { Query = query }.Uri);
        request.Headers.Authorization = Credentials;
        using var response = _http.Send(request, HttpCompletionOption.ResponseHeadersRead);
        if (!response.IsSuccessStatusCode) return null;
        using var document = JsonDocument.Parse(ReadAll(response, 1 << 18));
        return new[] { "token", "access_token" }.Select(k => document.RootElement.TryGetProperty(k, out var value) ? value.GetString() : null).FirstOrDefault(t => t is not null);
    }

    /// <summary>`realm="…",service="…"`.</summary>
    private static Dictionary<string, string> ParametersOf(string text)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; text.IndexOf('=', at) is >= 0 and var equals;)
        {
            var key = text[at..equals].Trim(' ', ',');
            var isQuoted = equals + 1 < text.Length && text[equals + 1] == '"';
            var from = equals + (isQuoted ? 2 : 1);
            var to = text.IndexOf(isQuoted ? '"' : ',', Math.Min(from, text.Length));
            if (to < 0) to = text.Length;
            found[key] = text[Math.Min(from, text.Length)..to];
            at = Math.Min(to + 1, text.Length);
        }
        return found;
    }
}
