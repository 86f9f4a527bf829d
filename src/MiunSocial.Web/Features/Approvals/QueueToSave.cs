using MiunSocial.Domain.Channels;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Approvals;

/// <summary>A view of the desk and what it is to be called.</summary>
public sealed record QueueToSave : FilterToSave
{
    public override SavedFilterScope Scope => SavedFilterScope.Requests;

    protected override IReadOnlyList<string> Kept => QueueQuery.Names;
}
