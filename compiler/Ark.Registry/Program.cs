using System.Net;
using System.Net.Sockets;
using Ark.Registry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// `ark serve FOLDER --address A --port P` becomes this: FOLDER A P. It says where it listens, and serves until it is ended.
if (args is not [var path, var address, var port]) return 2;
var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
{
    server.Limits.MaxRequestBodySize = null;
    server.Listen(IPAddress.Parse(address), int.Parse(port, System.Globalization.CultureInfo.InvariantCulture));
});
var app = builder.Build();
try
{
    app.Run(new RegistryProtocol(new RegistryFolder(Path.GetFullPath(path))).Answer);
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"error ARK6129: packages cannot be kept in {path}: {e.Message}");
    return 2;
}
try
{
    app.Start();
}
catch (Exception e) when (e is IOException or SocketException)
{
    Console.Error.WriteLine($"error ARK6099: cannot listen at {address}:{port}: {e.InnerException?.Message ?? e.Message}");
    return 2;
}
var listening = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
Console.WriteLine($"serving {path} at {listening}");
app.WaitForShutdown();
return 0;
