using MiunSocial.Domain.Channels;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Channels;

/// <summary>A view of the catalogue and what it is to be called.</summary>
public sealed record SaveFilter : FilterToSave
{
    private static readonly string[] Known =
        ["q", "platform", "kind", "unit", "audience", "language", "aim", "status", "health", "rule", "closed", "sort", "view"];

    public override SavedFilterScope Scope => SavedFilterScope.Catalogue;

    protected override IReadOnlyList<string> Kept => Known;
}
