using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.People;

/// <summary>What is asked of everybody, new or known.</summary>
public abstract record PersonForm
{
    public string? Name { get; init; }

    public string? Language { get; init; } = TextsSetup.Swedish;

    /// <summary>The slug of the person's unit; empty for none.</summary>
    public string? Unit { get; init; }

    public Affiliation Affiliation { get; init; }

    public List<Role> Roles { get; init; } = [];

    /// <summary>The units to choose among.</summary>
    [BindNever]
    [ValidateNever]
    public IReadOnlyList<RegistryChoices.Choice> Units { get; init; } = [];

    public virtual IEnumerable<Problem> Problems()
    {
        if (Typed.Clean(Name) is not { Length: > 0 } name)
        {
            yield return new(nameof(Name), "Problem.Required");
        }
        else if (name.Length > Lengths.Name)
        {
            yield return new(nameof(Name), "Problem.TooLong", Lengths.Name);
        }
        if (!TextsSetup.IsKnown(Language))
        {
            yield return new(nameof(Language), "Problem.Invalid");
        }
        if (Roles.Count == 0)
        {
            yield return new(nameof(Roles), "Problem.ChooseOne");
        }
    }
}
