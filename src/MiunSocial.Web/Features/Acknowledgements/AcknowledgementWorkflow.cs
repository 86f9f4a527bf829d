using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Acknowledgements;

/// <summary>Acknowledges guidelines for the reader, and for nobody else.</summary>
public sealed class AcknowledgementWorkflow(PortalDbContext db, OwnAcknowledgements own, IDatabaseFaults faults, SignedIn signedIn)
{
    /// <summary>A button pressed twice, in two tabs or on two nodes, acknowledges once.</summary>
    /// <param name="versions">Those that the reader says to have read.</param>
    public async Task<AcknowledgementResult> GiveAsync(IReadOnlyCollection<Guid> versions, CancellationToken cancellationToken)
    {
        while (true)
        {
            // Each time somebody was quicker, there is one less to acknowledge.
            if (await TryAsync(versions, cancellationToken) is { } result)
            {
                return result;
            }
        }
    }

    /// <returns>Null if one of them has been acknowledged in the meantime, by the same person elsewhere.</returns>
    private async Task<AcknowledgementResult?> TryAsync(IReadOnlyCollection<Guid> versions, CancellationToken cancellationToken)
    {
        var duties = (await own.AllAsync(cancellationToken)).ToDictionary(duty => duty.Guideline.Id);
        var read = await ReadAsync(versions, [.. duties.Keys], cancellationToken);
        var holding = read.Where(one => one.Major == duties[one.GuidelineId].Guideline.Major).ToList();
        var person = await signedIn.GetAsync(cancellationToken);
        foreach (var one in holding.Where(one => duties[one.GuidelineId].GivenAt is null).DistinctBy(one => one.GuidelineId))
        {
            db.GuidelineAcknowledgements.Add(GuidelineAcknowledgement.Give(one, person.Email, person.Actor, signedIn.Now));
        }
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (faults.IsUniqueViolation(exception))
        {
            db.ChangeTracker.Clear();
            return null;
        }
        return new(
            [.. holding.Select(one => duties[one.GuidelineId]).Distinct()],
            [.. read.Except(holding).Select(one => duties[one.GuidelineId]).Where(duty => duty.GivenAt is null).Distinct()]);
    }

    /// <summary>Texts that hold or have held, of guidelines that the reader is asked to acknowledge; anything else that a form names is passed over.</summary>
    private async Task<List<AcknowledgedText>> ReadAsync(IReadOnlyCollection<Guid> versions, List<Guid> guidelines, CancellationToken cancellationToken)
    {
        var found = await (
            from guideline in db.Guidelines.AsNoTracking()
            from version in guideline.Versions
            where guidelines.Contains(guideline.Id) && versions.Contains(version.Id) && version.Major > 0
            select new { GuidelineId = guideline.Id, VersionId = version.Id, version.Major, version.Minor, version.Title }).ToListAsync(cancellationToken);
        return found.ConvertAll(one => new AcknowledgedText(
            one.GuidelineId, one.VersionId, one.Major, GuidelineVersion.LabelOf(one.Major, one.Minor)!, one.Title.In("sv")));
    }
}

/// <param name="Given">What is acknowledged now, by this form or by another before it.</param>
/// <param name="Outdated">What has a later version that asks anew, and still waits.</param>
public sealed record AcknowledgementResult(IReadOnlyList<OwnDuty> Given, IReadOnlyList<OwnDuty> Outdated);
