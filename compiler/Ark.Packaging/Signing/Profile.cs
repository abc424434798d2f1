using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Ark.Packaging.Text;
using Ark.Project.Json;
using Ark.Project.Manifests;
using Ark.Syntax;

namespace Ark.Packaging.Signing;

/// <summary>The profile that a package carries: who may sign which application, for which devices, how long. It is JSON within a signature (.p7b).</summary>
internal sealed record Profile(JsonDocument Document)
{
    public const int Largest = 1 << 20;
    /// <summary>Whose code it is, as code signatures of debug packages say.</summary>
    private const string DebugOwner = "DEBUG_LIB_ID";

    private JsonValue Root => Document.Root;

    public bool IsDebug => Root.Text("type")?.Value == "debug";
    public string? BundleName => Root.Get("bundle-info").Text("bundle-name")?.Value;
    public string? Owner => IsDebug ? DebugOwner : Root.Get("bundle-info").Text("app-identifier")?.Value;
    public DateTimeOffset? NotBefore => Time("not-before");
    public DateTimeOffset? NotAfter => Time("not-after");

    /// <summary>The certificate that must have signed the package; null when there is none that can be read.</summary>
    public X509Certificate2? Certificate()
    {
        if (Root.Get("bundle-info").Text(IsDebug ? "development-certificate" : "distribution-certificate")?.Value is not { } pem) return null;
        try
        {
            return X509Certificate2.CreateFromPem(pem);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private DateTimeOffset? Time(string key) => Root.Get("validity").Get(key) is JsonNumber { IsInteger: true, Value: >= 0 and < 253402300800 } seconds ? DateTimeOffset.FromUnixTimeSeconds((long)seconds.Value) : null;

    /// <summary>Null when the text is no JSON.</summary>
    public static Profile? Read(ReadOnlySpan<byte> json)
    {
        var document = JsonReader.Read(new SourceText(Encoding.UTF8.GetString(json), "profile"));
        return document.Root is JsonObject && !document.Diagnostics.Any(d => d.IsError) ? new Profile(document) : null;
    }

    /// <summary>A profile for an application under development, of the normal rights.</summary>
    public static byte[] ForDevelopment(string bundleName, X509Certificate2 signer)
    {
        double Seconds(DateTime time) => new DateTimeOffset(time).ToUnixTimeSeconds();
        // The same application and key have the same profile.
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(bundleName + signer.Thumbprint)).AsSpan(0, 16)).ToString("D", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes(JsonText.Of(JsonBuild.Object(
            ("version-name", JsonBuild.Text("2.0.0")), ("version-code", JsonBuild.Number(2)), ("uuid", JsonBuild.Text(id)),
            ("validity", JsonBuild.Object(("not-before", JsonBuild.Number(Seconds(signer.NotBefore))), ("not-after", JsonBuild.Number(Seconds(signer.NotAfter))))),
            ("type", JsonBuild.Text("debug")),
            ("bundle-info", JsonBuild.Object(
                ("developer-id", JsonBuild.Text("ark")), ("development-certificate", JsonBuild.Text(signer.ExportCertificatePem() + "\n")), ("bundle-name", JsonBuild.Text(bundleName)),
                ("apl", JsonBuild.Text("normal")), ("app-feature", JsonBuild.Text("hos_normal_app")))),
            ("acls", JsonBuild.Object(("allowed-acls", JsonBuild.List([])))),
            ("permissions", JsonBuild.Object(("restricted-permissions", JsonBuild.List([])))),
            ("debug-info", JsonBuild.Object(("device-id-type", JsonBuild.Text("udid")), ("device-ids", JsonBuild.List([])))),
            ("issuer", JsonBuild.Text("ark")))));
    }
}
