using System.CommandLine;
using System.Globalization;
using Ark.Build;
using Ark.Cli.Opening;
using Ark.Cli.Reporting;
using Ark.Packaging;
using Ark.Store.Cache;
using Ark.Store.Permissions;
using Ark.Syntax;

namespace Ark.Cli.Verbs;

/// <summary>`ark open com.example.weather`: runs a service that nobody installed.</summary>
internal static class OpenVerb
{
    /// <summary>How much the cache may hold, in MB.</summary>
    private const string LimitVariable = "ARK_SERVICES_LIMIT";
    private const long UsualLimit = 2048;
    private static readonly TimeSpan BetweenUpdates = TimeSpan.FromHours(24);

    public static Command Create()
    {
        var target = new Argument<string>("service") { Description = "A bundle (com.example.weather), a place (localhost:5000/weather[:1.0.0]), or a package's file" }.RejectingOptions();
        var registry = new Option<string?>("--registry") { Description = $"Has what was never opened; {ServiceOpener.RegistryVariable} otherwise" };
        var module = new Option<string?>("--module") { Description = "The module to begin with; the entry otherwise" };
        var trust = new TrustOptions();
        var parameters = new Option<string[]>("--param") { Description = "NAME=VALUE: a parameter of the Want that the ability is given" };
        var grants = new Option<string[]>("--grant") { Description = "A permission that is given this time, without being asked for" };
        var update = new Option<bool>("--update") { Description = "Ask for a newer version first" };
        var free = new Option<bool>("--no-sandbox") { Description = "Let the service do whatever you may" };
        var timing = new Option<bool>("--timing") { Description = "Say how long each part took" };
        var headless = new Option<bool>("--headless") { Description = "Without a display: one frame" };
        var png = new Option<string?>("--png") { Description = "Where that frame goes" };
        var page = new PageOptions();
        var command = new Command("open", "Open a service without installing it") { target, registry, module, parameters, grants, update, free, timing, headless, png };
        trust.AddTo(command);
        page.AddTo(command);
        parameters.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(t => !t.Value.Contains('=', StringComparison.Ordinal)) is { } wrong) result.AddError($"'{wrong.Value}' is no parameter; write NAME=VALUE.");
        });
        command.SetAction(result =>
        {
            var timeline = new Timeline();
            var shown = page.Read(result);
            shown.Headless = result.GetValue(headless) || result.GetValue(png) is not null;
            shown.Draw = shown.Headless;
            if (result.GetValue(png) is { } path) shown.Png = Path.GetFullPath(path);
            var opener = UserFolders.Guarded(() => new ServiceOpener(new OpeningOptions(result.GetValue(registry), trust.Read(result), result.GetValue(module), result.GetValue(update)), timeline));
            // Of one that is given twice the last counts.
            var pairs = (result.GetValue(parameters) ?? []).Select(p => p.Split('=', 2)).GroupBy(p => p[0]).ToDictionary(p => p.Key, p => p.Last()[1]);
            foreach (var grant in result.GetValue(grants) ?? [])
                if (!UserGrant.IsAsked(grant)) throw new PackageException(Diagnostics.PermissionNotAsked(PackageException.At(grant), grant));
            return Run(opener, result.GetRequiredValue(target), new RunRequest(shown, result.GetValue(grants) ?? [], pairs, result.GetValue(free), result.GetValue(timing)), timeline);
        });
        return command;
    }

    private static int Run(ServiceOpener opener, string target, RunRequest request, Timeline timeline)
    {
        var service = UserFolders.Guarded(() => opener.Open(target));
        var bundle = service.Service.Bundle;
        var data = new ServiceData(UserFolders.Data, bundle);
        FileLock? running = null;
        if (UserFolders.Guarded(() => IsTakenByAnother(service, data, request, out running))) return ExitCode.Success;
        if (service.Main.Ability.Length > 0 && !request.Page.Headless && !HasDisplay) throw new PackageException(Diagnostics.DisplayMissing(PackageException.At(bundle)));
        request = request with { Permissions = PermissionPrompt.Ask(bundle, service.Modules.SelectMany(m => m.Permissions).Distinct(), data, request.Permissions) };
        if (request.IsFree) Reports.ToError([Diagnostics.SandboxRefused(BuildException.At(bundle), bundle)]);
        if (opener.Cache.Find(bundle) is { } record)
        {
            opener.Cache.Use(bundle);
            LookAfter(record, service);
        }
        timeline.Mark("permissions");
        var process = new ServiceProcess(service, opener.Cache, data, request, running);
        var exit = process.Start();
        if (process.FirstFrame is { } frame) timeline.MarkFrame(frame);
        timeline.Mark("end");
        if (request.Waits) Streams.Complain(timeline.Text(request.Page.Headless, process.Threads.Text));
        return exit;
    }

    private static bool HasDisplay => new[] { "DISPLAY", "WAYLAND_DISPLAY" }.Any(v => Environment.GetEnvironmentVariable(v) is { Length: > 0 });

    /// <summary>One that runs already is asked for something new, in place of a second. What is to make a picture runs by itself.</summary>
    private static bool IsTakenByAnother(ReadyService service, ServiceData data, RunRequest request, out FileLock? running)
    {
        running = null;
        if (service.Main.Ability.Length == 0 || request.Page.Png is not null) return false;
        data.Create();
        var bundle = service.Service.Bundle;
        switch (data.Wants.Enter(request.Want(), out running))
        {
            case WantOutcome.Taken:
                Streams.Complain($"{bundle} runs already, and was asked");
                return true;
            case WantOutcome.Silent:
                throw new PackageException(Diagnostics.ServiceSilent(PackageException.At(bundle), bundle));
            default:
                return false;
        }
    }

    /// <summary>What can wait: what the service wants at hand, a newer version once a day, and room in the cache. It is done beside the service.</summary>
    private static void LookAfter(ServiceRecord record, ReadyService service)
    {
        var cache = new ServiceCache(UserFolders.Cache);
        var isComplete = service.Main.Preloads.Select(record.Service.Find).All(m => m is null || Directory.Exists(cache.UnpackedPath(m.Digest)));
        if (isComplete && DateTimeOffset.UtcNow - record.Checked < BetweenUpdates) return;
        ProcessImage.Leave(Environment.ProcessPath!, [.. ToolArguments, "services", "update", record.Bundle]);
    }

    private static string[] ToolArguments => Path.GetFileName(Environment.ProcessPath) == "dotnet" ? [Path.Combine(AppContext.BaseDirectory, "ark.dll")] : [];

    public static long Limit => (long.TryParse(Environment.GetEnvironmentVariable(LimitVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) ? megabytes : UsualLimit) << 20;
}
