using System.CommandLine;
using System.Globalization;
using Ark.Build;

namespace Ark.Cli.Verbs;

/// <summary>`ark serve packages`: a registry for a machine that has none.</summary>
internal static class ServeVerb
{
    private const int UsualPort = 5000;

    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Where the packages are; made when it is not there" }.RejectingOptions();
        var address = new Option<string>("--address") { Description = "Where to listen", DefaultValueFactory = _ => "127.0.0.1" };
        var port = new Option<int>("--port") { Description = "Of that address; 0 for one that is free", DefaultValueFactory = _ => UsualPort };
        address.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !System.Net.IPAddress.TryParse(token.Value, out _)) result.AddError($"'{token.Value}' is no address of a machine.");
        });
        var command = new Command("serve", "Serve packages from a folder (OCI registry)") { folder, address, port };
        command.SetAction(result => Run(result.GetRequiredValue(folder), result.GetRequiredValue(address), result.GetValue(port)));
        return command;
    }

    /// <summary>Becomes the registry, a program of its own: the tool would start slower if the web server were part of it.</summary>
    private static int Run(string folder, string address, int port)
    {
        var host = Environment.ProcessPath is { } path && Path.GetFileName(path) == "dotnet" ? path : "/usr/bin/dotnet";
        ProcessImage.Replace(host, [Path.Combine(AppContext.BaseDirectory, "Ark.Registry.dll"), folder, address, port.ToString(CultureInfo.InvariantCulture)]);
        return ExitCode.Success;
    }
}
