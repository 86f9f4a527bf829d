using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MiunSocial.Web.Features.Shared;

/// <summary><c>&lt;person name="…" email="…" part="…" /&gt;</c>: somebody, what they do here, and how to reach them.</summary>
[HtmlTargetElement("person", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PersonTagHelper : TagHelper
{
    public required string Name { get; set; }

    public string? Email { get; set; }

    public string? Part { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "person");
        var initials = Element("span", "person-initials", Initials());
        initials.Attributes["aria-hidden"] = "true";
        var words = new TagBuilder("div");
        words.InnerHtml.AppendHtml(Element("span", "person-name", Name));
        if (Part is { Length: > 0 })
        {
            words.InnerHtml.AppendHtml(Element("span", "person-part", Part));
        }
        if (Email is { Length: > 0 })
        {
            var address = Element("a", "person-email", Email);
            address.Attributes["href"] = $"mailto:{Uri.EscapeDataString(Email).Replace("%40", "@", StringComparison.Ordinal)}";
            words.InnerHtml.AppendHtml(address);
        }
        output.Content.AppendHtml(initials).AppendHtml(words);
    }

    private string Initials()
    {
        var words = Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "?" : string.Concat(new[] { words[0], words[^1] }.Distinct().Select(First)).ToUpperInvariant();
    }

    /// <summary>The first character as people see it, which may be two in memory.</summary>
    private static string First(string word) => System.Globalization.StringInfo.GetNextTextElement(word);

    private static TagBuilder Element(string tag, string cssClass, string text)
    {
        var element = new TagBuilder(tag);
        element.AddCssClass(cssClass);
        element.InnerHtml.Append(text);
        return element;
    }
}
