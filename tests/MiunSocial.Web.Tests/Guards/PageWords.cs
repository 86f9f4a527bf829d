using AngleSharp.Dom;

namespace MiunSocial.Web.Tests.Guards;

/// <summary>Everything on a page that a reader or a screen reader is told.</summary>
internal static class PageWords
{
    private static readonly string[] SpokenAttributes = ["aria-label", "aria-description", "title", "alt", "placeholder"];

    public static IEnumerable<string> In(IDocument document) => [.. TextsOf(document), .. AttributesOf(document)];

    private static IEnumerable<string> TextsOf(IDocument document) => document.DocumentElement.GetDescendants()
        .OfType<IText>()
        .Where(text => text.ParentElement is { } parent && parent.LocalName is not ("script" or "style") && !IsInitials(parent) && !IsCode(parent))
        .Select(text => text.Data)
        .Where(text => !string.IsNullOrWhiteSpace(text));

    private static IEnumerable<string> AttributesOf(IDocument document) =>
        from element in document.All
        from name in SpokenAttributes.Concat(IsButton(element) ? ["value"] : [])
        let text = element.GetAttribute(name)
        where !string.IsNullOrWhiteSpace(text)
        select text;

    /// <summary>What is written for programs is the same in every language.</summary>
    private static bool IsCode(IElement element) => element.Closest("code, #snippet") is not null;

    /// <summary>A person's initials stand for a name of the database.</summary>
    private static bool IsInitials(IElement element) => element.ClassList.Contains("person-initials");

    /// <summary>The value of an input button is its label; that of a button element is not shown.</summary>
    private static bool IsButton(IElement element) =>
        element.LocalName == "input" && element.GetAttribute("type") is "submit" or "button" or "reset";
}
