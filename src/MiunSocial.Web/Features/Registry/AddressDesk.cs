using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Registry;

/// <summary>Reads addresses that the registry is to vouch for. The database settles who of two had one first.</summary>
public sealed class AddressDesk(PortalDbContext db)
{
    /// <param name="field">The field it was written in.</param>
    /// <param name="exceptId">The channel that may have the address already.</param>
    /// <returns>The account, or why the address cannot be the channel's.</returns>
    public async Task<(AccountAddress? Account, IReadOnlyList<Problem> Problems)> ReadAsync(
        string? text, string field, Guid platformId, Guid exceptId, CancellationToken cancellationToken)
    {
        var platforms = await db.Platforms.AsNoTracking().ToListAsync(cancellationToken);
        var address = AccountAddress.Read(text ?? "", platforms);
        var problem = address.Outcome switch
        {
            AddressOutcome.NotAnAddress => new Problem(field, "Problem.NotAnAddress"),
            AddressOutcome.UnknownPlatform => new(field, "Problem.OtherPlatform"),
            AddressOutcome.NotAnAccount => new(field, "Problem.NotAnAccount"),
            AddressOutcome.Account => await AccountProblemAsync(address, field, platformId, exceptId, cancellationToken),
        };
        return problem is null ? (address, []) : (null, [problem]);
    }

    private async Task<Problem?> AccountProblemAsync(
        AccountAddress address, string field, Guid platformId, Guid exceptId, CancellationToken cancellationToken)
    {
        if (address.Platform!.Id != platformId)
        {
            return new(field, "Problem.OtherPlatform");
        }
        if (address.Canonical!.Length > Lengths.Address)
        {
            return new(field, "Problem.TooLong", Lengths.Address);
        }
        var holder = await db.Channels.Where(one => one.Address == address.Canonical && one.Id != exceptId)
            .Select(one => one.Name).FirstOrDefaultAsync(cancellationToken);
        return holder is null ? null : new(field, "Problem.AddressTakenBy", holder);
    }
}
