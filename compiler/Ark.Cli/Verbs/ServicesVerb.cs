using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Ark.Cli.Opening;
using Ark.Cli.Reporting;
using Ark.Packaging;
using Ark.Store.Cache;
using Ark.Store.Permissions;
using Ark.Syntax;

namespace Ark.Cli.Verbs;

/// <summary>`ark services`: what is cached, and what it may.</summary>
internal static class ServicesVerb
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "As JSON" };
        var command = new Command("services", "List the services that were opened, and manage them") { json };
        command.SetAction(result => UserFolders.Guarded(() => List(result.GetValue(json))));
        command.Add(OnOne("evict", "Delete it from the cache; its data stays", Evict));
        command.Add(OnOne("pin", "Keep it, however old it becomes", bundle => Pin(bundle, isPinned: true)));
        command.Add(OnOne("unpin", "Let it age again", bundle => Pin(bundle, isPinned: false)));
        command.Add(OnPermission("grant", "Allow it something", true));
        command.Add(OnPermission("deny", "Do not allow it something", false));
        command.Add(OnPermission("revoke", "Forget what was said: it will be asked again", null));
        command.Add(OnOne("update", "Fetch its latest version, and what it wants at hand", Update));
        var clear = new Command("clear", "Delete all that do not run and are not pinned");
        clear.SetAction(_ => UserFolders.Guarded(Clear));
        command.Add(clear);
        return command;
    }

    private static Command OnOne(string name, string description, Func<string, int> run)
    {
        var bundle = new Argument<string>("bundle") { Description = "The service" }.RejectingOptions();
        var command = new Command(name, description) { bundle };
        command.SetAction(result => UserFolders.Guarded(() => run(result.GetRequiredValue(bundle))));
        return command;
    }

    private static Command OnPermission(string name, string description, bool? isAllowed)
    {
        var bundle = new Argument<string>("bundle") { Description = "The service" }.RejectingOptions();
        var permission = new Argument<string>("permission") { Description = "ohos.permission.LOCATION" }.RejectingOptions();
        var command = new Command(name, description) { bundle, permission };
        command.SetAction(result =>
        {
            var service = result.GetRequiredValue(bundle);
            if (!BundleName.IsOne(service)) throw Unknown(service);
            var asked = result.GetRequiredValue(permission);
            if (!UserGrant.IsAsked(asked)) throw new PackageException(Diagnostics.PermissionNotAsked(PackageException.At(asked), asked));
            new ServiceData(UserFolders.Data, service).Decide(asked, isAllowed);
            return ExitCode.Success;
        });
        return command;
    }

    private static int List(bool asJson)
    {
        var services = new ServiceCache(UserFolders.Cache).All().Select(s => (Service: s, Data: new ServiceData(UserFolders.Data, s.Bundle))).ToList();
        if (asJson) Streams.Print(IndentedJson.Of(new JsonArray([.. services.Select(s => Described(s.Service, s.Data))])));
        else if (services.Count == 0) Streams.Complain("no service is cached: `ark open` keeps what it opens");
        else Streams.Print(Table([["service", "version", "size", "last use", "opened", "permissions", ""], .. services.Select(s => Row(s.Service, s.Data))]));
        return ExitCode.Success;
    }

    private static string[] Row(CachedService service, ServiceData data) =>
    [
        service.Bundle, service.Record.Service.VersionName, $"{service.Bytes / 1024.0:F0} KB", service.LastUse.LocalDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        service.Opens.ToString(CultureInfo.InvariantCulture), string.Join(", ", Permissions(service, data).Select(p => p.State == "allowed" ? p.Short : $"{p.Short} ({p.State})")),
        string.Join(", ", new[] { service.IsInUse ? "runs" : "", service.IsPinned ? "pinned" : "", data.Denials is > 0 and var count ? $"{count} denied" : "" }.Where(w => w.Length > 0)),
    ];

    private static IEnumerable<(string Name, string Short, string State)> Permissions(CachedService service, ServiceData data)
    {
        var decisions = data.Decisions;
        foreach (var name in service.Record.Service.Modules.SelectMany(m => m.Permissions).Distinct().Order(StringComparer.Ordinal))
            yield return (name, name[(name.LastIndexOf('.') + 1)..], !UserGrant.IsAsked(name) ? "allowed" : !decisions.TryGetValue(name, out var isAllowed) ? "not asked" : isAllowed ? "allowed" : "denied");
    }

    private static JsonObject Described(CachedService service, ServiceData data) => new()
    {
        ["bundle"] = service.Bundle, ["versionCode"] = service.Record.Service.VersionCode, ["versionName"] = service.Record.Service.VersionName, ["bytes"] = service.Bytes,
        ["lastUse"] = service.LastUse.UtcDateTime, ["opens"] = service.Opens, ["isPinned"] = service.IsPinned, ["isInUse"] = service.IsInUse,
        ["place"] = service.Record.Place, ["manifest"] = service.Record.Manifest.ToString(),
        ["permissions"] = new JsonObject(Permissions(service, data).Select(p => KeyValuePair.Create(p.Name, (JsonNode?)p.State))), ["denials"] = data.Denials,
    };

    internal static string Table(IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(i => rows.Max(r => r[i].Length)).ToArray();
        return string.Join('\n', rows.Select(r => string.Join("  ", r.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd()));
    }

    private static int Evict(string bundle)
    {
        var cache = new ServiceCache(UserFolders.Cache);
        if (cache.Find(bundle) is not { } record) throw Unknown(bundle);
        return cache.Evict(record) ? ExitCode.Success : throw new PackageException(Diagnostics.ServiceInUse(PackageException.At(bundle), bundle));
    }

    private static int Pin(string bundle, bool isPinned)
    {
        var cache = new ServiceCache(UserFolders.Cache);
        if (cache.Find(bundle) is null) throw Unknown(bundle);
        cache.Pin(bundle, isPinned);
        return ExitCode.Success;
    }

    private static int Update(string bundle)
    {
        var opener = new ServiceOpener(new OpeningOptions(null, Trust.Own, null, Updates: true), new Timeline());
        opener.FetchUpdate(bundle);
        opener.Cache.Trim(OpenVerb.Limit, DateTimeOffset.UtcNow);
        return ExitCode.Success;
    }

    private static int Clear()
    {
        var gone = new ServiceCache(UserFolders.Cache).Trim(limit: -1, DateTimeOffset.UtcNow);
        Streams.Complain($"deleted {gone.Count} service{(gone.Count == 1 ? "" : "s")}, {gone.Sum(s => s.Bytes) / 1024.0:F0} KB");
        return ExitCode.Success;
    }

    private static PackageException Unknown(string bundle) => new(Diagnostics.ServiceNotCached(PackageException.At(bundle), bundle));
}
