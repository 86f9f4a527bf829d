using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MiunSocial.Web.Features.Shared;

/// <summary><c>&lt;checks name="Languages" legend="…"&gt;boxes&lt;/checks&gt;</c>: boxes that belong together, with their error.</summary>
[HtmlTargetElement("checks")]
public sealed class ChecksTagHelper(Icons icons) : TagHelper
{
    public required string Name { get; set; }

    public string? Legend { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var boxes = await output.GetChildContentAsync();
        var errors = ViewContext.ModelState.TryGetValue(Name, out var entry) ? entry.Errors : [];
        var id = TagBuilder.CreateSanitizedId(Name, "_");
        output.TagName = Legend is null ? "div" : "fieldset";
        output.Attributes.SetAttribute("class", errors.Count > 0 ? "choices field-invalid" : "choices");
        if (Legend is not null)
        {
            output.Attributes.SetAttribute("id", id);
            output.Attributes.SetAttribute("tabindex", "-1");
            var legend = new TagBuilder("legend");
            legend.InnerHtml.Append(Legend);
            output.Content.AppendHtml(legend);
        }
        foreach (var error in errors)
        {
            var paragraph = new TagBuilder("p");
            paragraph.AddCssClass("field-error");
            paragraph.InnerHtml.AppendHtml(icons["exclamation-circle"]).Append(error.ErrorMessage);
            output.Content.AppendHtml(paragraph);
        }
        output.Content.AppendHtml(boxes);
    }
}
