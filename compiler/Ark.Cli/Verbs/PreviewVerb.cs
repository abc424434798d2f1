using System.CommandLine;
using Ark.Build;
using Ark.Syntax;
using Ark.Workspace;

namespace Ark.Cli.Verbs;

/// <summary>`ark preview page.ets --devices phone,tablet --out shots/`: a picture of the page for each device.</summary>
internal static class PreviewVerb
{
    private static readonly (string Name, double Width, double Height, double Scale)[] Devices =
    [
        ("phone", 360, 780, 2), ("foldable", 660, 730, 2), ("tablet", 1280, 800, 1.5), ("watch", 233, 233, 2), ("tv", 960, 540, 2),
    ];

    public static Command Create()
    {
        var entry = new Argument<string>("file") { Description = "The file of the page, or a folder or project that names it" }.RejectingOptions();
        var devices = new Option<string>("--devices") { Description = $"Of {string.Join(", ", Devices.Select(d => d.Name))}, with commas between them", DefaultValueFactory = _ => "phone" };
        var named = PageArgument.Create();
        var output = new Option<string>("--out", "-o") { Description = "The folder of the pictures", DefaultValueFactory = _ => "." };
        var page = new PageOptions();
        var command = new Command("preview", "Draw a page as devices show it") { entry, devices, output, named };
        page.AddTo(command, hasSize: false);
        command.SetAction(result =>
        {
            var start = PageArgument.StartOf(result.GetRequiredValue(entry), result.GetValue(named));
            var names = result.GetRequiredValue(devices).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return Run(start, names, Path.GetFullPath(result.GetRequiredValue(output)), page.Read(result));
        });
        return command;
    }

    private static int Run(ProgramStart start, string[] names, string folder, PageRequest request)
    {
        foreach (var name in names)
            if (!Devices.Any(d => d.Name == name))
                throw new BuildException(Diagnostics.DeviceUnknown(BuildException.At(""), name, string.Join(", ", Devices.Select(d => d.Name))), ExitCode.Usage);
        using var program = PageProgram.Build(start, BuildOptions.Debug);
        if (program is null) return ExitCode.ProgramErrors;
        Directory.CreateDirectory(folder);
        request.FindFolders(start.Path);
        foreach (var device in names.Select(n => Devices.First(d => d.Name == n)))
        {
            var path = Path.Combine(folder, $"{device.Name}{(request.Dark is true ? "-dark" : "")}.png");
            File.Delete(path);
            (request.Width, request.Height, request.Scale, request.Png) = (device.Width, device.Height, device.Scale, path);
            if (program.Show(request) is not 0 and var code) return code;
            if (!File.Exists(path)) throw new BuildException(Diagnostics.NoPageShown(BuildException.At(start.Path), start.Path), ExitCode.ProgramErrors);
            Console.Out.WriteLine(path);
        }
        return ExitCode.Success;
    }
}
