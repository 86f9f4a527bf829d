using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.GuidelineWriting;

/// <summary>A guideline that is to be written: what it is called for now, and what it is for.</summary>
public sealed record NewForm : PlaceForm
{
    /// <summary>The guideline's, made with the page, so that a form sent twice makes one.</summary>
    public Guid Id { get; init; }

    public string? TitleSv { get; init; }

    public string? TitleEn { get; init; }

    public LocalizedText Title => new(Typed.Clean(TitleSv).Replace('\n', ' '), Typed.Clean(TitleEn).Replace('\n', ' '));

    public IEnumerable<Problem> Problems()
    {
        if (Title is { Sv: "", En: "" })
        {
            yield return new(nameof(TitleSv), "Problem.Required");
        }
        if (Title.Sv.Length > Lengths.Name)
        {
            yield return new(nameof(TitleSv), "Problem.TooLong", Lengths.Name);
        }
        if (Title.En.Length > Lengths.Name)
        {
            yield return new(nameof(TitleEn), "Problem.TooLong", Lengths.Name);
        }
    }
}
