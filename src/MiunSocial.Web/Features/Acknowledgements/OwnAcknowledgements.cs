using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Guidelines;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Acknowledgements;

/// <summary>What the reader is to acknowledge, and has.</summary>
public sealed class OwnAcknowledgements(PortalDbContext db, GuidelineShelf shelf, SignedIn signedIn)
{
    /// <summary>In the order in which guidelines are read; none for whoever is responsible for nothing, of whom nothing is asked.</summary>
    public async Task<IReadOnlyList<OwnDuty>> AllAsync(CancellationToken cancellationToken)
    {
        var person = await signedIn.GetAsync(cancellationToken);
        if (!person.KeepsChannels)
        {
            return [];
        }
        var responsibilities = await db.ResponsibilitiesOf(person.Email).ToListAsync(cancellationToken);
        if (responsibilities.Count == 0)
        {
            return [];
        }
        var inForce = (await shelf.AllAsync(cancellationToken)).ToDictionary(one => one.Id);
        var given = await db.GuidelineAcknowledgements.AsNoTracking()
            .Where(one => one.PersonId == person.Actor.PersonId)
            .Select(one => new { one.GuidelineId, one.Major, one.CreatedAt })
            .ToListAsync(cancellationToken);
        return
        [
            .. from duty in AcknowledgementDuty.Of(inForce.Values.Select(one => one.Terms), responsibilities)
               let own = given.Where(one => one.GuidelineId == duty.Guideline.Id).ToList()
               select new OwnDuty
               {
                   Guideline = inForce[duty.Guideline.Id],
                   Channels = [.. duty.Channels.Select(channel => channel.ChannelName)],
                   GivenAt = own.FirstOrDefault(one => one.Major == duty.Guideline.Major)?.CreatedAt,
                   HasGivenEarlier = own.Exists(one => one.Major < duty.Guideline.Major),
               },
        ];
    }

    public async Task<IReadOnlyList<OwnDuty>> OutstandingAsync(CancellationToken cancellationToken) =>
        [.. (await AllAsync(cancellationToken)).Where(duty => duty.GivenAt is null)];
}

/// <summary>A guideline that the reader is to acknowledge.</summary>
public sealed record OwnDuty
{
    public required GuidelineOnShelf Guideline { get; init; }

    /// <summary>The names of the channels because of which it is asked.</summary>
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>When the reader acknowledged it; null while it waits.</summary>
    public required DateTime? GivenAt { get; init; }

    /// <summary>Whether an earlier version has been acknowledged, so that what is new is worth telling.</summary>
    public required bool HasGivenEarlier { get; init; }
}
