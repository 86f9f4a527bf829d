using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace MiunSocial.Web.Features.Shared;

/// <summary><c>&lt;error-summary /&gt;</c>: what is wrong with a form, first on the page, each line a link to its field.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<SharedText> texts) : TagHelper
{
    /// <summary>What became of the rest; unless said otherwise, that it was kept. A password never is.</summary>
    public string? Explanation { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(texts["Errors.Heading"]);
        var explanation = new TagBuilder("p");
        explanation.InnerHtml.Append(Explanation ?? texts["Errors.Kept"]);
        output.Content.AppendHtml(heading).AppendHtml(explanation).AppendHtml(Links());
    }

    private TagBuilder Links()
    {
        var list = new TagBuilder("ul");
        foreach (var (name, entry) in ViewContext.ModelState)
        {
            foreach (var error in entry.Errors)
            {
                var item = new TagBuilder("li");
                var text = new TagBuilder(name.Length > 0 ? "a" : "span");
                if (name.Length > 0)
                {
                    text.Attributes["href"] = $"#{TagBuilder.CreateSanitizedId(name, "_")}";
                }
                text.InnerHtml.Append(Labelled(name, error.ErrorMessage));
                item.InnerHtml.AppendHtml(text);
                list.InnerHtml.AppendHtml(item);
            }
        }
        return list;
    }

    private string Labelled(string name, string message) =>
        ViewContext.ViewData["FieldLabels"] is Func<string, string?> labels && labels(name) is { } label ? $"{label}: {message}" : message;
}
