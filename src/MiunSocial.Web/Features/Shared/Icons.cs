using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace MiunSocial.Web.Features.Shared;

/// <summary>The drawings under <c>wwwroot/lib/bootstrap-icons</c>, written into the page so that they take its colour.</summary>
public sealed partial class Icons(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, IHtmlContent> _drawings = new();

    /// <param name="name">The file's name without its ending. An unknown one is a bug and throws.</param>
    public IHtmlContent this[string name] => _drawings.GetOrAdd(name, Read);

    private HtmlString Read(string name)
    {
        var file = environment.WebRootFileProvider.GetFileInfo($"lib/bootstrap-icons/{name}.svg");
        if (!file.Exists)
        {
            throw new FileNotFoundException($"There is no icon '{name}'.");
        }
        using var reader = new StreamReader(file.CreateReadStream());
        var inner = SvgTag().Replace(reader.ReadToEnd(), "").ReplaceLineEndings("").Trim();
        return new($"""<svg class="icon" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true" focusable="false">{inner}</svg>""");
    }

    [GeneratedRegex("</?svg[^>]*>")]
    private static partial Regex SvgTag();
}
