using System.Security.Cryptography.X509Certificates;
using System.Text;
using Ark.Build;
using Ark.Cli.Opening;
using Ark.Cli.Reporting;
using Ark.Packaging;
using Ark.Packaging.Signing;
using Ark.Syntax;
using Ark.Workspace;

namespace Ark.Cli.Verbs;

/// <summary>The user's keys: two PKCS #12 files that only they can read, and the certificate of the root that made them.</summary>
internal sealed class KeyFolder(string path)
{
    public const string PasswordVariable = "ARK_KEY_PASSWORD";
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private string Application => Path.Combine(path, "application.p12");
    private string Profile => Path.Combine(path, "profile.p12");
    /// <summary>The root that the user's own packages end at; there once the keys are.</summary>
    public string RootFile => Path.Combine(path, "root.cer");

    /// <summary>The folder that the user names, or that of the user's data.</summary>
    public static KeyFolder Open(string? named)
    {
        if (named is null) return new KeyFolder(UserFolders.Keys);
        var folder = Path.GetFullPath(named);
        if (new ProjectReader(DiskSources.Instance).FindFolder(folder) is not null) throw new PackageException(Diagnostics.KeysInProject(PackageException.At(named), named));
        return new KeyFolder(folder);
    }

    /// <summary>The root that the user's own packages end at, if there is one.</summary>
    public X509Certificate2? Root => File.Exists(RootFile) ? X509CertificateLoader.LoadCertificateFromFile(RootFile) : null;

    /// <summary>The keys; made, which is said, when there are none.</summary>
    /// <param name="passwordFile">The file that holds the password, or null.</param>
    public DevelopmentKeys Load(string? passwordFile)
    {
        var isNew = !File.Exists(Application);
        var password = PasswordOf(passwordFile, isNew);
        if (isNew) return Make(password);
        var (application, profile) = (SigningIdentity.Read(File.ReadAllBytes(Application), password), SigningIdentity.Read(File.ReadAllBytes(Profile), password));
        return application is not null && profile is not null ? new DevelopmentKeys(application, profile) : throw new PackageException(Diagnostics.KeysUnreadable(PackageException.At(path), path));
    }

    private DevelopmentKeys Make(string password)
    {
        var keys = DevelopmentKeys.Make(DateTimeOffset.UtcNow);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OnlyOwner);
        WholeFile.Write(RootFile, keys.Application.Root.RawData);
        WholeFile.WriteSecret(Profile, keys.Profile.Write(password));
        // Last: where it is, the others are.
        WholeFile.WriteSecret(Application, keys.Application.Write(password));
        Streams.Complain($"made development keys in {path}: '{keys.Application.Leaf.Subject}', under '{keys.Application.Root.Subject}'");
        return keys;
    }

    private static string PasswordOf(string? file, bool isNew)
    {
        if (file is not null)
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0) throw new PackageException(Diagnostics.PasswordFileOpen(PackageException.At(file), file));
            return File.ReadAllText(file).TrimEnd('\r', '\n');
        }
        if (Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } known) return known;
        if (Console.IsInputRedirected || Ask(isNew ? "password for the new keys: " : "password of the keys: ") is not { Length: > 0 } password)
            throw new BuildException(Diagnostics.KeyPasswordMissing(PackageException.At("")), ExitCode.Usage);
        if (isNew && Ask("once more: ") != password) throw new BuildException(Diagnostics.KeyPasswordMissing(PackageException.At("")), ExitCode.Usage);
        return password;
    }

    /// <summary>Without showing what is typed.</summary>
    private static string Ask(string prompt)
    {
        Console.Error.Write(prompt);
        var text = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace) text.Length = Math.Max(0, text.Length - 1);
            else if (key.KeyChar != '\0') text.Append(key.KeyChar);
        }
        Console.Error.WriteLine();
        return text.ToString();
    }
}
