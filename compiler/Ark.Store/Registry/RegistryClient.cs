using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Ark.Packaging;
using Ark.Store.Oci;
using Ark.Syntax;

namespace Ark.Store.Registry;

/// <summary>What a registry of the OCI (Distribution API 1.1) has, and what it is given. Nothing that comes from one is believed but by its digest.</summary>
/// <param name="report">Hears how far contents have come.</param>
public sealed class RegistryClient(Uri registry, Action<Transfer>? report = null, HttpMessageHandler? handler = null) : IDisposable
{
    /// <summary>As much goes in one request; what is larger goes in pieces, and goes on behind the last that arrived.</summary>
    internal const int PieceSize = 4 << 20;
    private const int Attempts = 5;
    /// <summary>ENOSPC, EDQUOT: of the disk here, not of the network.</summary>
    private const int DiskFull = 28, QuotaReached = 122;
    private static readonly MediaTypeHeaderValue Binary = new("application/octet-stream");

    private readonly RegistryConnection _connection = new(registry, handler);

    /// <summary>How many bytes of contents came over the network.</summary>
    public long Received { get; private set; }

    public void Dispose() => _connection.Dispose();

    // ── Manifests ────────────────────────────────────────────────────────────────────────────────────

    /// <summary>Null when the registry has none under this tag or digest.</summary>
    public (Manifest Manifest, Digest Digest)? FindManifest(string repository, string reference)
    {
        return Guarded(() =>
        {
            using var response = _connection.Send(() =>
            {
                var request = new HttpRequestMessage(HttpMethod.Get, _connection.Resolve($"v2/{repository}/manifests/{reference}"));
                request.Headers.Accept.ParseAdd(Manifest.MediaType);
                return request;
            });
            if (response.StatusCode == HttpStatusCode.NotFound) return ((Manifest, Digest)?)null;
            if (!response.IsSuccessStatusCode) throw _connection.Refused(response, $"{repository}:{reference}");
            var bytes = Small(() => RegistryConnection.ReadAll(response, Manifest.LargestSize));
            Received += bytes.Length;
            var digest = Digest.Of(bytes);
            if (Digest.Parse(reference) is { } asked && asked != digest) throw Changed($"{repository}@{reference}");
            return (Small(() => Manifest.Read(bytes)), digest);
        });
    }

    public void PutManifest(string repository, string reference, Manifest manifest)
    {
        Guarded(() =>
        {
            using var response = _connection.Send(() =>
            {
                var content = new ByteArrayContent(manifest.Write());
                content.Headers.ContentType = new MediaTypeHeaderValue(Manifest.MediaType);
                return new HttpRequestMessage(HttpMethod.Put, _connection.Resolve($"v2/{repository}/manifests/{reference}")) { Content = content };
            });
            return response.IsSuccessStatusCode ? true : throw _connection.Refused(response, $"the manifest {repository}:{reference}");
        });
    }

    // ── Contents that come ───────────────────────────────────────────────────────────────────────────

    /// <summary>A content that is read as a whole.</summary>
    public byte[] GetBlob(string repository, Descriptor blob, int most)
    {
        if (blob.Size > most) throw Invalid($"'{blob.MediaType}' has {blob.Size >> 10} KB; {most >> 10} are allowed");
        return Guarded(() =>
        {
            using var response = _connection.Send(() => new HttpRequestMessage(HttpMethod.Get, BlobAddress(repository, blob.Digest)));
            if (!response.IsSuccessStatusCode) throw _connection.Refused(response, $"{repository}@{blob.Digest}");
            var bytes = Small(() => RegistryConnection.ReadAll(response, most));
            Received += bytes.Length;
            return Digest.Of(bytes) == blob.Digest ? bytes : throw Changed($"{repository}@{blob.Digest}");
        });
    }

    /// <summary>Fetches a content into a file that may have its beginning already, from an attempt that was broken off. The file then is the content.</summary>
    public void Download(string repository, Descriptor blob, string path, string what)
    {
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Continue(repository, blob, file, what);
                break;
            }
            catch (Exception e) when (e is HttpRequestException or IOException { HResult: not (DiskFull or QuotaReached) })
            {
                if (attempt == Attempts) throw _connection.Unreachable(e);
                Thread.Sleep(100 << attempt);
            }
        }
        file.Flush(flushToDisk: true);
    }

    private void Continue(string repository, Descriptor blob, FileStream file, string what)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (file.Length > blob.Size) file.SetLength(0);
        Append(hash, file);
        if (file.Length < blob.Size || blob.Size == 0) Fetch(repository, blob, file, hash, what);
        if (file.Length == blob.Size && Digest.Of(hash) == blob.Digest) return;
        file.SetLength(0);
        throw Changed($"{repository}@{blob.Digest}");
    }

    private void Fetch(string repository, Descriptor blob, FileStream file, IncrementalHash hash, string what)
    {
        using var response = _connection.Send(() =>
        {
            var request = new HttpRequestMessage(HttpMethod.Get, BlobAddress(repository, blob.Digest));
            if (file.Length > 0) request.Headers.Range = new RangeHeaderValue(file.Length, null);
            return request;
        });
        if (!response.IsSuccessStatusCode) throw _connection.Refused(response, $"{repository}@{blob.Digest}");
        if (response.StatusCode != HttpStatusCode.PartialContent || response.Content.Headers.ContentRange?.From != file.Length)
        {
            // All of it comes, from the beginning.
            file.SetLength(0);
            hash.GetHashAndReset();
        }
        using var stream = response.Content.ReadAsStream();
        var buffer = new byte[1 << 16];
        for (var count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
        {
            if (file.Length + count > blob.Size) throw Changed($"{repository}@{blob.Digest}");
            file.Write(buffer, 0, count);
            hash.AppendData(buffer, 0, count);
            Received += count;
            report?.Invoke(new Transfer(what, file.Length, blob.Size));
        }
        if (file.Length < blob.Size) throw new IOException("the connection ended early");
    }

    private static void Append(IncrementalHash hash, FileStream file)
    {
        var buffer = new byte[1 << 16];
        file.Position = 0;
        for (var count = file.Read(buffer); count > 0; count = file.Read(buffer)) hash.AppendData(buffer, 0, count);
    }

    // ── Contents that go ─────────────────────────────────────────────────────────────────────────────

    public bool HasBlob(string repository, Digest digest) => Guarded(() =>
    {
        using var response = _connection.Send(() => new HttpRequestMessage(HttpMethod.Head, BlobAddress(repository, digest)));
        return response.StatusCode != HttpStatusCode.NotFound && (response.IsSuccessStatusCode ? true : throw _connection.Refused(response, $"{repository}@{digest}"));
    });

    /// <summary>Gives the registry a content unless it has it.</summary>
    /// <returns>Whether it went over the network.</returns>
    public bool PutBlob(string repository, ReadOnlyMemory<byte> content, string what)
    {
        var digest = Digest.Of(content.Span);
        if (HasBlob(repository, digest)) return false;
        Guarded(() =>
        {
            var upload = BeginUpload(repository);
            var sent = 0;
            // The last piece goes with the digest; what fits into one piece is not cut.
            while (content.Length - sent > PieceSize) (upload, sent) = SendPiece(upload, content, sent, what);
            Finish(upload, content[sent..], digest, repository);
            report?.Invoke(new Transfer(what, content.Length, content.Length));
            return true;
        });
        return true;
    }

    private Uri BeginUpload(string repository)
    {
        using var response = _connection.Send(() => new HttpRequestMessage(HttpMethod.Post, _connection.Resolve($"v2/{repository}/blobs/uploads/")));
        return response.StatusCode == HttpStatusCode.Accepted ? LocationOf(response) : throw _connection.Refused(response, $"an upload to {repository}");
    }

    /// <summary>Sends a piece; when that breaks off, the registry says what it has, and the next goes on from there.</summary>
    private (Uri Upload, int Sent) SendPiece(Uri upload, ReadOnlyMemory<byte> content, int sent, string what)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var piece = content.Slice(sent, Math.Min(PieceSize, content.Length - sent));
                using var response = _connection.Send(() => Patch(upload, piece, sent));
                if (response.StatusCode != HttpStatusCode.Accepted) throw _connection.Refused(response, what);
                report?.Invoke(new Transfer(what, sent + piece.Length, content.Length));
                return (LocationOf(response), sent + piece.Length);
            }
            catch (Exception e) when (attempt < Attempts && e is HttpRequestException or IOException)
            {
                Thread.Sleep(100 << attempt);
                (upload, var has) = Arrived(upload);
                if (has > sent) return (upload, has);
            }
        }
    }

    private static HttpRequestMessage Patch(Uri upload, ReadOnlyMemory<byte> piece, int from)
    {
        var body = new ReadOnlyMemoryContent(piece);
        body.Headers.ContentType = Binary;
        body.Headers.TryAddWithoutValidation("Content-Range", $"{from}-{from + piece.Length - 1}");
        return new HttpRequestMessage(HttpMethod.Patch, upload) { Content = body };
    }

    private (Uri Upload, int Count) Arrived(Uri upload)
    {
        using var response = _connection.Send(() => new HttpRequestMessage(HttpMethod.Get, upload));
        if (response.StatusCode != HttpStatusCode.NoContent) throw _connection.Refused(response, "an upload that broke off");
        var range = response.Headers.TryGetValues("Range", out var values) ? values.First() : "";
        return (LocationOf(response), int.TryParse(range[(range.IndexOf('-', StringComparison.Ordinal) + 1)..], out var last) && last > 0 ? last + 1 : 0);
    }

    private void Finish(Uri upload, ReadOnlyMemory<byte> rest, Digest digest, string repository)
    {
        using var response = _connection.Send(() =>
        {
            var body = new ReadOnlyMemoryContent(rest);
            body.Headers.ContentType = Binary;
            var separator = upload.Query.Length > 0 ? "&" : "?";
            return new HttpRequestMessage(HttpMethod.Put, new Uri(upload + $"{separator}digest={Uri.EscapeDataString(digest.ToString())}")) { Content = body };
        });
        if (response.StatusCode != HttpStatusCode.Created) throw _connection.Refused(response, $"{repository}@{digest}");
    }

    private Uri LocationOf(HttpResponseMessage response) =>
        response.Headers.Location is { } location ? new Uri(_connection.Resolve(""), location) : throw Invalid("an answer to an upload does not say where to go on");

    // ── What goes wrong ──────────────────────────────────────────────────────────────────────────────

    private Uri BlobAddress(string repository, Digest digest) => _connection.Resolve($"v2/{repository}/blobs/{digest}");

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw _connection.Unreachable(e);
        }
    }

    private T Small<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException e)
        {
            throw Invalid(e.Message);
        }
    }

    private PackageException Changed(string what) => new(Diagnostics.ContentNotAsNamed(PackageException.At(_connection.Name), _connection.Name, what));

    private PackageException Invalid(string reason) => new(Diagnostics.RegistryAnswerInvalid(PackageException.At(_connection.Name), _connection.Name, reason));
}
