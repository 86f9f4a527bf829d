namespace MiunSocial.Domain.Shared;

/// <summary>A text in Swedish and English. A missing translation falls back to the other language.</summary>
public sealed record LocalizedText(string Sv, string En)
{
    public static LocalizedText Empty { get; } = new("", "");

    public static LocalizedText Same(string text) => new(text, text);

    /// <param name="language">A two-letter language code; all but <c>en</c> read Swedish.</param>
    public string In(string language) =>
        language == "en"
            ? En.Length > 0 ? En : Sv
            : Sv.Length > 0 ? Sv : En;
}
