using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Audiences;

/// <summary>An audience's name and place in lists; a new one's too.</summary>
public sealed record Edit
{
    /// <summary>More places than any list needs.</summary>
    public const int LastPosition = 1000;

    public string? NameSv { get; init; }

    public string? NameEn { get; init; }

    public int? Position { get; init; }

    /// <summary>The audience's version when the form was opened.</summary>
    public int Version { get; init; }

    /// <summary>What the page tells whatever is typed; null for a new audience.</summary>
    [BindNever]
    [ValidateNever]
    public AudienceShown? Facts { get; init; }

    [BindNever]
    [ValidateNever]
    public LatestChange? Overtaking { get; init; }

    public LocalizedText Name => new(Clean(NameSv), Clean(NameEn));

    public IEnumerable<Problem> Problems()
    {
        foreach (var (field, text) in new[] { (nameof(NameSv), Name.Sv), (nameof(NameEn), Name.En) })
        {
            if (text.Length == 0)
            {
                yield return new(field, "Problem.Required");
            }
            else if (text.Length > Lengths.Name)
            {
                yield return new(field, "Problem.TooLong", Lengths.Name);
            }
        }
        if (Position is not (>= 0 and <= LastPosition))
        {
            yield return new(nameof(Position), "Problem.Position", LastPosition);
        }
    }

    private static string Clean(string? text) => Typed.Clean(text).Replace('\n', ' ');
}

public sealed record AudienceShown(Guid Id, string Slug, string Name, bool IsArchived);
