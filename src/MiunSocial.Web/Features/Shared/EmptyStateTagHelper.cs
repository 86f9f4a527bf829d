using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MiunSocial.Web.Features.Shared;

/// <summary><c>&lt;empty-state icon="inbox" heading="…"&gt;what to do&lt;/empty-state&gt;</c></summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper(Icons icons) : TagHelper
{
    public required string Icon { get; set; }

    public required string Heading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty-state");
        var heading = new TagBuilder("p");
        heading.AddCssClass("empty-state-heading");
        heading.InnerHtml.Append(Heading);
        output.Content.SetHtmlContent(icons[Icon]);
        output.Content.AppendHtml(heading).AppendHtml(inner);
    }
}
