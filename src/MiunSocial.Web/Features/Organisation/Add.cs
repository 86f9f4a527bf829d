using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Organisation;

public sealed record Add : UnitNames
{
    public UnitKind? Kind { get; init; }

    /// <summary>The slug of the unit above.</summary>
    public string? Parent { get; init; }

    /// <summary>The units to choose among.</summary>
    [BindNever]
    [ValidateNever]
    public IReadOnlyList<RegistryChoices.Choice> Units { get; init; } = [];

    /// <summary>There is one university, and it is there from the start.</summary>
    public static IEnumerable<UnitKind> Kinds { get; } = Enum.GetValues<UnitKind>().Where(kind => kind != UnitKind.University);

    public override IEnumerable<Problem> Problems()
    {
        foreach (var problem in base.Problems())
        {
            yield return problem;
        }
        if (Kind is null || !Kinds.Contains(Kind.Value))
        {
            yield return new(nameof(Kind), "Problem.ChooseFromList");
        }
        if (string.IsNullOrEmpty(Parent))
        {
            yield return new(nameof(Parent), "Problem.ChooseFromList");
        }
    }
}
