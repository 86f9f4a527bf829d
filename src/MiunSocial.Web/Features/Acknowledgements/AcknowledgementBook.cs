using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Guidelines;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Acknowledgements;

/// <summary>Everybody's duties to acknowledge, with what has become of them. It is read whole: a university has some hundred responsibles.</summary>
public sealed class AcknowledgementBook(PortalDbContext db, GuidelineShelf shelf)
{
    /// <param name="slug">Of one guideline; null for all in force.</param>
    /// <returns>By guideline in the order in which they are read, then by name; null if no guideline in force has the slug.</returns>
    public async Task<IReadOnlyList<BookRow>?> ReadAsync(string? slug, CancellationToken cancellationToken)
    {
        var guidelines = (await shelf.AllAsync(cancellationToken)).Where(one => slug is null || one.Slug == slug).ToList();
        if (slug is not null && guidelines.Count == 0)
        {
            return null;
        }
        var only = slug is null ? (Guid?)null : guidelines[0].Id;
        var accounts = await Accounts().ToDictionaryAsync(one => one.EmailKey, StringComparer.Ordinal, cancellationToken);
        var given = await GivenAsync(only, cancellationToken);
        var asks = await AsksAsync(only, cancellationToken);
        var onShelf = guidelines.ToDictionary(one => one.Id);
        var responsibles = await db.Responsibles().ToListAsync(cancellationToken);
        return
        [
            .. from duty in AcknowledgementDuty.Of(guidelines.Select(one => one.Terms), responsibles)
               let account = accounts.GetValueOrDefault(duty.EmailKey)
               let key = (duty.Guideline.Id, duty.Guideline.Major)
               orderby guidelines.IndexOf(onShelf[duty.Guideline.Id]), duty.Name
               select new BookRow
               {
                   Guideline = onShelf[duty.Guideline.Id],
                   Duty = duty,
                   Account = account,
                   Given = given.GetValueOrDefault((key, duty.EmailKey)),
                   Ask = account is null ? null : asks.GetValueOrDefault((key, account.Id)),
               },
        ];
    }

    private IQueryable<Account> Accounts() => db.Users.AsNoTracking()
#pragma warning disable CA1304, CA1311, CA1862 // The database has one way of making capitals.
        .Where(user => user.IsActive && db.Channels.SelectMany(channel => channel.People).Any(person => person.Part == ChannelPart.Responsible
            && (person.EmailKey == user.NormalizedEmail || (person.EmailKey == "" && person.Email.ToUpper() == user.NormalizedEmail))))
#pragma warning restore CA1304, CA1311, CA1862
        .Select(user => new Account(user.Id, user.NormalizedEmail!, user.Language));

    private async Task<Dictionary<((Guid, int), string), GivenAcknowledgement>> GivenAsync(Guid? only, CancellationToken cancellationToken)
    {
        var found = await (
            from one in db.GuidelineAcknowledgements.AsNoTracking()
            where only == null || one.GuidelineId == only
            where db.Guidelines.InForce().Any(row => row.Guideline.Id == one.GuidelineId && row.Version.Major == one.Major)
            join version in db.Set<GuidelineVersion>() on one.VersionId equals version.Id
            select new { one.GuidelineId, one.Major, version.Minor, one.EmailKey, one.CreatedAt }).ToListAsync(cancellationToken);
        return found.ToDictionary(one => ((one.GuidelineId, one.Major), one.EmailKey), one => new GivenAcknowledgement(one.CreatedAt, GuidelineVersion.LabelOf(one.Major, one.Minor)!));
    }

    private async Task<Dictionary<((Guid, int), Guid), AcknowledgementAsk>> AsksAsync(Guid? only, CancellationToken cancellationToken) =>
        await db.AcknowledgementAsks.AsNoTracking()
            .Where(one => only == null || one.GuidelineId == only)
            .Where(one => db.Guidelines.InForce().Any(row => row.Guideline.Id == one.GuidelineId && row.Version.Major == one.Major))
            .ToDictionaryAsync(one => ((one.GuidelineId, one.Major), one.PersonId), cancellationToken);
}

/// <summary>One person's duty to acknowledge one guideline.</summary>
public sealed record BookRow
{
    public required GuidelineOnShelf Guideline { get; init; }

    public required AcknowledgementDuty Duty { get; init; }

    /// <summary>Null for somebody who cannot sign in, and so cannot be asked.</summary>
    public required Account? Account { get; init; }

    /// <summary>Null while it waits.</summary>
    public required GivenAcknowledgement? Given { get; init; }

    /// <summary>Null until the person has been asked.</summary>
    public required AcknowledgementAsk? Ask { get; init; }

    public bool Waits => Given is null;
}

/// <param name="Language">A two-letter code; of the person's notices.</param>
public sealed record Account(Guid Id, string EmailKey, string Language);

/// <param name="Label">The number of the version that was read.</param>
public sealed record GivenAcknowledgement(DateTime At, string Label);
