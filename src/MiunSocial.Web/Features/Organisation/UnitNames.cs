using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Organisation;

/// <summary>A unit's name in both languages, as two fields.</summary>
public abstract record UnitNames
{
    public string? NameSv { get; init; }

    public string? NameEn { get; init; }

    public LocalizedText Name => new(Typed.Clean(NameSv), Typed.Clean(NameEn));

    public virtual IEnumerable<Problem> Problems()
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
    }
}
