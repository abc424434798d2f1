using System.CommandLine;
using Ark.Cli.Reporting;
using Ark.Packaging;
using Ark.Syntax;

namespace Ark.Cli.Verbs;

/// <summary>`ark new service weather`: a project to begin with.</summary>
internal static class NewVerb
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The folder to make; its name is the service's" }.RejectingOptions();
        var service = new Command("service", "An atomic service: opened without being installed") { name };
        service.SetAction(result => Run(result.GetRequiredValue(name)));
        return new Command("new", "Make a new project") { service };
    }

    private static int Run(string path)
    {
        var folder = Path.GetFullPath(path);
        var name = Path.GetFileName(folder);
        if (name.Length == 0 || !char.IsAsciiLetter(name[0]) || !name.All(char.IsAsciiLetterOrDigit)) throw new PackageException(Diagnostics.ProjectNameInvalid(PackageException.At(path), name));
        if (Path.Exists(folder)) throw new PackageException(Diagnostics.ProjectExists(PackageException.At(path), path));
        // The project appears whole.
        var unfinished = $"{folder}.{Guid.NewGuid():N}";
        try
        {
            foreach (var (file, content) in ServiceTemplate.Files(name))
            {
                var target = Path.Combine(unfinished, file);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, content);
            }
            Directory.Move(unfinished, folder);
        }
        finally
        {
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        }
        Streams.Complain($"made {path}: try\n  cd {path}\n  ark run entry\n  ark pack && ark sign && ark verify");
        return ExitCode.Success;
    }
}
