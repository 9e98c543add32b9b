using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Guiju.Web.Hosting;

/// <summary>
/// Style sheets, scripts and images, served from <c>wwwroot</c> beside the program at <c>/assets</c>. The build copies the folder to every
/// program that hosts the pages, so they are found from any working directory and in any environment, published or not. A page asks for
/// a file with its hash in the address; a file so asked for may be kept by the browser for good.
/// </summary>
public sealed class AssetFiles(string folder)
{
    /// <summary>First part of every address.</summary>
    public const string Prefix = "/assets";

    private readonly ConcurrentDictionary<string, string> urls = new(StringComparer.Ordinal);

    /// <summary>Address of a file, e.g. <c>css/guiju.css</c>; without a hash while the file is missing.</summary>
    public string Url(string path) => urls.GetOrAdd(path, Stamp);

    internal static void Serve(WebApplication app)
    {
        var files = app.Services.GetRequiredService<AssetFiles>();
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Prefix, StringComparison.Ordinal), files.Branch);
    }

    private void Branch(IApplicationBuilder branch)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException(folder);
        }

        // Nothing secret is compressed here: every reader is sent the same bytes.
        branch.UseResponseCompression();
        branch.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = Prefix,
            FileProvider = new PhysicalFileProvider(Path.GetFullPath(folder)),
            OnPrepareResponse = static sent => sent.Context.Response.Headers.CacheControl =
                sent.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }

    private string Stamp(string path)
    {
        var file = Path.Combine(folder, path);
        if (!File.Exists(file))
        {
            return $"{Prefix}/{path}";
        }

        var hash = SHA256.HashData(File.ReadAllBytes(file));
        return $"{Prefix}/{path}?v={Convert.ToHexStringLower(hash.AsSpan(0, 6))}";
    }
}
