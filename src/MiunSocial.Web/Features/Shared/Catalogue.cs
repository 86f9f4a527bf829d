using MiunSocial.Data.Catalogue;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Shared;

/// <summary>Finds channels for every page and answer that lists them, so that the same question has the same answer everywhere.</summary>
public sealed class Catalogue(CatalogueCopy copy)
{
    public async Task<CatalogueResult> FindAsync(CatalogueFilter filter, CatalogueScope scope, CancellationToken cancellationToken) =>
        (await copy.GetAsync(cancellationToken)).Find(filter, scope);

    /// <returns>Dimensions in which the filter asks for what there is not.</returns>
    public async Task<IReadOnlyList<CatalogueDimension>> UnknownAsync(CatalogueFilter filter, CancellationToken cancellationToken) =>
        [.. (await copy.GetAsync(cancellationToken)).Unknown(filter)];
}
