using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Changes;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Shared;

/// <summary>The words that are offered with a decision.</summary>
public sealed class PreparedReasons(Copies copies)
{
    private static readonly ChangeArea[] Settings = [ChangeArea.Settings];

    public async Task<IReadOnlyList<OfferedReason>> OfferedAsync(CancellationToken cancellationToken) =>
        (await copies.GetAsync("reasons", Settings, async (db, token) => new Kept(await db.PreparedReasons.AsNoTracking()
            .Where(reason => !reason.IsArchived)
            .OrderBy(reason => reason.CreatedAt).ThenBy(reason => reason.Id)
            .Select(reason => new OfferedReason(reason.Id, reason.Verb, reason.Title, reason.Text))
            .ToListAsync(token)), cancellationToken)).Reasons;

    [ImmutableObject(true)]
    private sealed record Kept(IReadOnlyList<OfferedReason> Reasons);
}

public sealed record OfferedReason(Guid Id, RequestVerb Verb, LocalizedText Title, LocalizedText Text);
