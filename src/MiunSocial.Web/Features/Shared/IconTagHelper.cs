using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MiunSocial.Web.Features.Shared;

/// <summary><c>&lt;icon name="facebook" /&gt;</c>: a drawing that says nothing to a screen reader; words beside it do.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper(Icons icons) : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(icons[Name]);
    }
}
