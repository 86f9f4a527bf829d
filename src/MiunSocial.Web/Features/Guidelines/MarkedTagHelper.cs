using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MiunSocial.Web.Features.Guidelines;

/// <summary><c>&lt;marked pieces="hit.Excerpt" /&gt;</c>: a text in which the words that were searched for are marked.</summary>
[HtmlTargetElement("marked", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MarkedTagHelper : TagHelper
{
    public required IReadOnlyList<MarkedPiece> Pieces { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var piece in Pieces)
        {
            if (!piece.IsHit)
            {
                output.Content.Append(piece.Text);
                continue;
            }
            var mark = new TagBuilder("mark");
            mark.InnerHtml.Append(piece.Text);
            output.Content.AppendHtml(mark);
        }
    }
}
