using System.Text.Json;
using Ark.Project.Output;
using Ark.Store.Cache;

namespace Ark.Store.Permissions;

/// <summary>What is kept of a service whether it is cached or not: its own data, what the user allowed it, and what it tried and may not.</summary>
public sealed class ServiceData
{
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string _folder;

    /// <param name="root">The folder of all services' data.</param>
    public ServiceData(string root, string bundle) => _folder = Path.Combine(root, bundle);

    /// <summary>The only folder that the service may write to.</summary>
    public string Folder => Path.Combine(_folder, "data");
    /// <summary>A line for each call that was denied: seconds since 1970, and its name.</summary>
    public string DenialsFile => Path.Combine(_folder, "denials");
    /// <summary>Where it is asked for something new while it runs.</summary>
    public WantBox Wants => new(Path.Combine(_folder, "wants"));
    private string PermissionsFile => Path.Combine(_folder, "permissions.json");

    public void Create()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Folder);
        else
        {
            Directory.CreateDirectory(_folder, OnlyOwner);
            Directory.CreateDirectory(Folder, OnlyOwner);
        }
        if (!File.Exists(DenialsFile)) File.Create(DenialsFile).Dispose();
    }

    public int Denials => File.Exists(DenialsFile) ? File.ReadLines(DenialsFile).Count() : 0;

    /// <summary>What the user said, by permission.</summary>
    public IReadOnlyDictionary<string, bool> Decisions
    {
        get
        {
            var found = new SortedDictionary<string, bool>(StringComparer.Ordinal);
            if (!File.Exists(PermissionsFile)) return found;
            try
            {
                using var json = JsonDocument.Parse(File.ReadAllBytes(PermissionsFile));
                foreach (var member in json.RootElement.EnumerateObject())
                    if (member.Value.ValueKind is JsonValueKind.True or JsonValueKind.False) found[member.Name] = member.Value.GetBoolean();
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // Nothing was decided, then: it is asked again.
                found.Clear();
            }
            return found;
        }
    }

    /// <summary>Remembers what the user said; null forgets it.</summary>
    public void Decide(string permission, bool? isAllowed)
    {
        Create();
        var all = new SortedDictionary<string, bool>(Decisions.ToDictionary(), StringComparer.Ordinal);
        if (isAllowed is { } said) all[permission] = said;
        else all.Remove(permission);
        CacheFiles.Write(PermissionsFile, JsonOutput.Object(json =>
        {
            foreach (var (name, value) in all) json.WriteBoolean(name, value);
        }));
    }
}
