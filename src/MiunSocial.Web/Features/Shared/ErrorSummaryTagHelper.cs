using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace MiunSocial.Web.Features.Shared;

/// <summary><c>&lt;error-summary /&gt;</c>: what is wrong with a form, first on the page, each line a link to its field.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<SharedText> texts) : TagHelper
{
    /// <summary>Holds the fields' labels under <c>Field.Name</c>.</summary>
    public required IStringLocalizer Labels { get; set; }

    /// <summary>The posted record, where no action's parameter is it: its properties are the fields in their order.</summary>
    public Type? Fields { get; set; }

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
        foreach (var (name, entry) in ViewContext.ModelState.OrderBy(entry => PlaceOf(entry.Key)))
        {
            foreach (var error in entry?.Errors ?? [])
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

    /// <summary>The message after its field's label; a box says enough by itself and has none.</summary>
    private string Labelled(string name, string message)
    {
        var label = new[] { name, LastPart(name) }.Select(one => Labels[$"Field.{one}"]).FirstOrDefault(text => !text.ResourceNotFound)?.Value;
        return label switch
        {
            null => message,
            _ when label.EndsWith('.') => message,
            _ when label.EndsWith('?') => $"{label} {message}",
            _ => $"{label}: {message}",
        };
    }

    /// <summary>Errors stand in the order of the form's fields, which is that of the posted record's properties.</summary>
    private int PlaceOf(string name)
    {
        var fields = ViewContext.ActionDescriptor.Parameters.Select(parameter => parameter.ParameterType).Append(Fields)
            .SelectMany(type => type?.GetProperties() ?? []).ToList();
        var place = fields.FindIndex(field => field.Name == LastPart(name));
        return place < 0 ? fields.Count : place;
    }

    private static string LastPart(string name) => name[(name.LastIndexOf('.') + 1)..];
}
