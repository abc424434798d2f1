using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ark.Store.Oci;
using Microsoft.AspNetCore.Http;

namespace Ark.Registry;

/// <summary>The Distribution API of the OCI, version 1.1, over a folder: pull, push, tags, deletion of manifests.</summary>
internal sealed partial class RegistryProtocol(RegistryFolder folder)
{
    private const string UploadId = "Docker-Upload-UUID", ContentDigest = "Docker-Content-Digest";

    public async Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        context.Response.Headers["Docker-Distribution-Api-Version"] = "registry/2.0";
        if (path is "/v2/" or "/v2") await Json(context, 200, "{}");
        else if (Pattern().Match(path) is { Success: true } match && match.Groups["name"].Value is var name && Place.RepositoryPattern().IsMatch(name))
            await Answer(context, name, match.Groups["kind"].Value, match.Groups["rest"].Value);
        else await Refuse(context, 404, "NAME_INVALID", "there is no such path");
    }

    private Task Answer(HttpContext context, string name, string kind, string rest) => (kind, context.Request.Method) switch
    {
        ("blobs/uploads", "POST") => Begin(context, name),
        ("blobs/uploads", "PATCH") => Upload(context, name, rest, Take),
        ("blobs/uploads", "PUT") => Upload(context, name, rest, Finish),
        ("blobs/uploads", "GET") => Upload(context, name, rest, (c, n, id) => Accepted(c, n, id, 204)),
        ("blobs/uploads", "DELETE") => Upload(context, name, rest, Abandon),
        ("blobs", "GET" or "HEAD") => Blob(context, rest),
        ("manifests", "GET" or "HEAD") => Manifest(context, name, rest),
        ("manifests", "PUT") => PutManifest(context, name, rest),
        ("manifests", "DELETE") => DeleteManifest(context, name, rest),
        ("tags", "GET") when rest == "list" => Tags(context, name),
        _ => Refuse(context, 405, "UNSUPPORTED", "this is not done here"),
    };

    // ── Contents ─────────────────────────────────────────────────────────────────────────────────────

    private async Task Blob(HttpContext context, string rest)
    {
        if (Digest.Parse(rest) is not { } digest) await Refuse(context, 400, "DIGEST_INVALID", "digests are sha256 ones");
        else if (!File.Exists(folder.BlobPath(digest))) await Refuse(context, 404, "BLOB_UNKNOWN", "there is no such content");
        else
        {
            context.Response.Headers[ContentDigest] = digest.ToString();
            await Results.File(folder.BlobPath(digest), "application/octet-stream", enableRangeProcessing: true).ExecuteAsync(context);
        }
    }

    private async Task Begin(HttpContext context, string name)
    {
        var id = folder.NewUpload();
        if (!context.Request.Query.ContainsKey("digest"))
        {
            await Accepted(context, name, id, 202);
            return;
        }
        // All of it in one request.
        await Finish(context, name, id);
    }

    private async Task Upload(HttpContext context, string name, string id, Func<HttpContext, string, string, Task> go)
    {
        if (folder.UploadLength(id) is null) await Refuse(context, 404, "BLOB_UPLOAD_UNKNOWN", "there is no such upload");
        else await go(context, name, id);
    }

    private async Task Take(HttpContext context, string name, string id)
    {
        var range = context.Request.Headers.ContentRange.ToString();
        var from = range.Length > 0 ? range.Split('-')[0] : null;
        if (from is not null && (!long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first) || first != folder.UploadLength(id)))
        {
            await Accepted(context, name, id, 416);
            return;
        }
        await folder.Append(id, context.Request.Body);
        await Accepted(context, name, id, 202);
    }

    private async Task Finish(HttpContext context, string name, string id)
    {
        if (Digest.Parse(context.Request.Query["digest"]) is not { } digest)
        {
            await Refuse(context, 400, "DIGEST_INVALID", "digests are sha256 ones");
            return;
        }
        await folder.Append(id, context.Request.Body);
        if (!folder.Finish(id, digest))
        {
            await Refuse(context, 400, "DIGEST_INVALID", "what has come has another digest");
            return;
        }
        context.Response.Headers.Location = $"/v2/{name}/blobs/{digest}";
        context.Response.Headers[ContentDigest] = digest.ToString();
        context.Response.StatusCode = 201;
    }

    private Task Abandon(HttpContext context, string name, string id)
    {
        folder.Abandon(id);
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    /// <summary>Where the upload is, and how far.</summary>
    private Task Accepted(HttpContext context, string name, string id, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = $"/v2/{name}/blobs/uploads/{id}";
        context.Response.Headers.Range = $"0-{Math.Max(0, (folder.UploadLength(id) ?? 0) - 1)}";
        context.Response.Headers[UploadId] = id;
        return Task.CompletedTask;
    }

    // ── Manifests ────────────────────────────────────────────────────────────────────────────────────

    private async Task Manifest(HttpContext context, string name, string reference)
    {
        if (!IsReference(reference) || folder.FindManifest(name, reference) is not var (digest, bytes))
        {
            await Refuse(context, 404, "MANIFEST_UNKNOWN", $"{name} has no {reference}");
            return;
        }
        context.Response.Headers[ContentDigest] = digest.ToString();
        context.Response.ContentType = MediaTypeOf(bytes);
        context.Response.ContentLength = bytes.Length;
        if (context.Request.Method == "GET") await context.Response.Body.WriteAsync(bytes);
    }

    private async Task PutManifest(HttpContext context, string name, string reference)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var bytes = body.ToArray();
        var digest = Digest.Of(bytes);
        if (!IsReference(reference) || Digest.Parse(reference) is { } asked && asked != digest)
        {
            await Refuse(context, 400, "DIGEST_INVALID", "the manifest has another digest");
            return;
        }
        if (ProblemOf(bytes, name) is var (code, message))
        {
            await Refuse(context, code == "MANIFEST_BLOB_UNKNOWN" ? 404 : 400, code, message);
            return;
        }
        folder.PutManifest(name, digest, bytes, Digest.Parse(reference) is null ? reference : null);
        context.Response.Headers.Location = $"/v2/{name}/manifests/{digest}";
        context.Response.Headers[ContentDigest] = digest.ToString();
        context.Response.StatusCode = 201;
    }

    /// <summary>A manifest is taken only when all that it names is there.</summary>
    private (string Code, string Message)? ProblemOf(byte[] bytes, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            foreach (var digest in Named(json.RootElement))
                if (!File.Exists(folder.BlobPath(digest)) && folder.FindManifest(name, digest.ToString()) is null) return ("MANIFEST_BLOB_UNKNOWN", $"{digest} is not here");
            return null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return ("MANIFEST_INVALID", "it is no manifest");
        }
    }

    private static IEnumerable<Digest> Named(JsonElement manifest)
    {
        static Digest One(JsonElement json) => Digest.Parse(json.GetProperty("digest").GetString()) ?? throw new FormatException();
        if (manifest.TryGetProperty("manifests", out var manifests)) return [.. manifests.EnumerateArray().Select(One)];
        return [One(manifest.GetProperty("config")), .. manifest.GetProperty("layers").EnumerateArray().Select(One)];
    }

    private async Task DeleteManifest(HttpContext context, string name, string reference)
    {
        if (IsReference(reference) && folder.Delete(name, reference)) context.Response.StatusCode = 202;
        else await Refuse(context, 404, "MANIFEST_UNKNOWN", $"{name} has no {reference}");
    }

    private async Task Tags(HttpContext context, string name)
    {
        var tags = folder.Tags(name).AsEnumerable();
        if (context.Request.Query["last"].FirstOrDefault() is { } last) tags = tags.Where(t => string.CompareOrdinal(t, last) > 0);
        if (int.TryParse(context.Request.Query["n"].FirstOrDefault(), CultureInfo.InvariantCulture, out var count) && count >= 0) tags = tags.Take(count);
        await Json(context, 200, $"{{\"name\":\"{name}\",\"tags\":[{string.Join(',', tags.Select(t => $"\"{t}\""))}]}}");
    }

    // ── Answers ──────────────────────────────────────────────────────────────────────────────────────

    private static bool IsReference(string text) => Digest.Parse(text) is not null || Place.TagPattern().IsMatch(text);

    private static string MediaTypeOf(byte[] manifest)
    {
        using var json = JsonDocument.Parse(manifest);
        return json.RootElement.TryGetProperty("mediaType", out var type) && type.GetString() is { } text ? text : Store.Oci.Manifest.MediaType;
    }

    private static Task Refuse(HttpContext context, int status, string code, string message) =>
        Json(context, status, $"{{\"errors\":[{{\"code\":\"{code}\",\"message\":{JsonSerializer.Serialize(message)}}}]}}");

    private static async Task Json(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (context.Request.Method != "HEAD") await context.Response.WriteAsync(json);
    }

    [GeneratedRegex(@"^/v2/(?<name>.+?)/(?:(?<kind>blobs/uploads)/?(?<rest>[^/]*)|(?<kind>blobs|manifests|tags)/(?<rest>[^/]+))\z")]
    private static partial Regex Pattern();
}
