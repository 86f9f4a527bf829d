using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace MiunSocial.Web.Features.Shared;

/// <summary>
/// A field with its label, hint and error, tied together for screen readers:
/// <c>&lt;field for="Need" label="…" hint="…" rows="4" /&gt;</c>. What was typed is shown again after an error.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IHtmlGenerator generator, IStringLocalizer<SharedText> texts, Icons icons) : TagHelper
{
    public required ModelExpression For { get; set; }

    /// <summary>The name the field is posted under, where it differs from the path to the value.</summary>
    public string? Name { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>An input type; a password is never shown again.</summary>
    public string Type { get; set; } = "text";

    /// <summary>More than one makes a text area.</summary>
    public int Rows { get; set; } = 1;

    /// <summary>Makes a list to choose from.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>The list's empty choice; without it the first item is chosen.</summary>
    public string? Placeholder { get; set; }

    public bool IsOptional { get; set; }

    public string? Autocomplete { get; set; }

    public string? Class { get; set; }

    /// <summary>Of what is written in it, where that is not the page's; the label is in the page's.</summary>
    public string? Language { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(Name ?? For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var errors = ViewContext.ModelState.TryGetValue(name, out var entry) ? entry.Errors : [];

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"field {(errors.Count > 0 ? "field-invalid" : "")} {Class}".Trim());
        output.Content.AppendHtml(LabelFor(id));
        if (Hint is not null)
        {
            output.Content.AppendHtml(Paragraph($"{id}-hint", "field-hint", Hint));
        }
        if (errors.Count > 0)
        {
            var error = Paragraph($"{id}-error", "field-error", string.Join(' ', errors.Select(one => one.ErrorMessage)));
            error.InnerHtml.Prepend(icons["exclamation-circle"]);
            output.Content.AppendHtml(error);
        }
        output.Content.AppendHtml(Control(name, Attributes(id, errors.Count > 0)));
    }

    private Dictionary<string, object?> Attributes(string id, bool isInvalid)
    {
        var describedBy = string.Join(' ', new[] { Hint is null ? null : $"{id}-hint", isInvalid ? $"{id}-error" : null }.OfType<string>());
        var attributes = new Dictionary<string, object?> { ["id"] = id, ["class"] = Items is null ? "form-control" : "form-select" };
        AddIf(describedBy.Length > 0, "aria-describedby", describedBy);
        AddIf(isInvalid, "aria-invalid", "true");
        AddIf(!IsOptional, "aria-required", "true");
        AddIf(Autocomplete is not null, "autocomplete", Autocomplete);
        AddIf(Language is not null, "lang", Language);
        return attributes;

        void AddIf(bool applies, string name, string? value)
        {
            if (applies)
            {
                attributes[name] = value;
            }
        }
    }

    private TagBuilder Control(string name, Dictionary<string, object?> attributes)
    {
        var expression = name;
        if (Items is not null)
        {
            return generator.GenerateSelect(ViewContext, For.ModelExplorer, Placeholder, expression, Items, allowMultiple: false, attributes);
        }
        if (Rows > 1)
        {
            return generator.GenerateTextArea(ViewContext, For.ModelExplorer, expression, Rows, columns: 0, attributes);
        }
        if (Type == "password")
        {
            return generator.GeneratePassword(ViewContext, For.ModelExplorer, expression, value: null, attributes);
        }
        attributes["type"] = Type;
        // A date field takes one form only, whatever the language writes.
        var format = For.Model is DateOnly ? "{0:yyyy-MM-dd}" : null;
        return generator.GenerateTextBox(ViewContext, For.ModelExplorer, expression, For.Model, format, attributes);
    }

    private TagBuilder LabelFor(string id)
    {
        var label = new TagBuilder("label");
        label.AddCssClass("field-label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Label);
        if (IsOptional)
        {
            var optional = new TagBuilder("span");
            optional.AddCssClass("field-optional");
            optional.InnerHtml.Append(texts["Field.Optional"]);
            label.InnerHtml.Append(" ").AppendHtml(optional);
        }
        return label;
    }

    private static TagBuilder Paragraph(string id, string cssClass, string text)
    {
        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass(cssClass);
        paragraph.Attributes["id"] = id;
        paragraph.InnerHtml.Append(text);
        return paragraph;
    }
}

internal static class HtmlContentBuilderExtensions
{
    public static void Prepend(this IHtmlContentBuilder builder, IHtmlContent first)
    {
        var rest = new HtmlContentBuilder();
        builder.CopyTo(rest);
        builder.Clear();
        builder.AppendHtml(first);
        builder.AppendHtml(rest);
    }
}
