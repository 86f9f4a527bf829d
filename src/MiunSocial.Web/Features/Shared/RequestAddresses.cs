using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Shared;

/// <summary>Reads the address of an account that a request is about, and says why it cannot be vouched for.</summary>
public sealed class RequestAddresses(PortalDbContext db, AddressRules rules, RegistryChoices choices)
{
    /// <param name="kindId">Says which platform it must be on; any will do where it is not known yet.</param>
    /// <param name="ownChannelId">The channel that grew from the request, which may have the address already.</param>
    /// <returns>The address, and the code of the problem with it if there is one.</returns>
    public async Task<(AccountAddress? Address, string? Problem)> ReadAsync(
        string? text, Guid? kindId, Guid? ownChannelId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (null, "Problem.Required");
        }
        var (address, standing) = await LookAtAsync(text, kindId, cancellationToken);
        var problem = (address.Outcome, standing) switch
        {
            (_, AddressStanding.OtherPlatform) or (AddressOutcome.UnknownPlatform, _) => "Problem.OtherPlatform",
            (AddressOutcome.NotAnAddress, _) => "Problem.NotAnAddress",
            (_, AddressStanding.NoAccount) => "Problem.NotAnAccount",
            _ => null,
        };
        var isTaken = problem is null
            && await db.Channels.AnyAsync(one => one.Address == address.Canonical && one.Id != ownChannelId, cancellationToken);
        return (address, isTaken ? "Problem.AddressTaken" : problem);
    }

    /// <summary>What the address is, whoever has it.</summary>
    /// <param name="kindId">Says which platform it must be on; any will do where it is not known yet.</param>
    public async Task<(AccountAddress Address, AddressStanding Standing)> LookAtAsync(string text, Guid? kindId, CancellationToken cancellationToken)
    {
        var address = (await rules.GetAsync(cancellationToken)).Read(text);
        if (address.Outcome != AddressOutcome.Account)
        {
            return (address, AddressStanding.NoAccount);
        }
        return (address, await IsOnPlatformOfAsync(kindId, address.Platform!.Id, cancellationToken) ? AddressStanding.Fine : AddressStanding.OtherPlatform);
    }

    /// <param name="field">The field the address was written in.</param>
    public async Task<IReadOnlyList<Problem>> ProblemsAsync(
        string? text, Guid? kindId, Guid? ownChannelId, string field, CancellationToken cancellationToken)
    {
        var (_, problem) = await ReadAsync(text, kindId, ownChannelId, cancellationToken);
        return problem is null ? [] : [new(field, problem)];
    }

    private async Task<bool> IsOnPlatformOfAsync(Guid? kindId, Guid platformId, CancellationToken cancellationToken) =>
        kindId is null || (await choices.GetAsync(cancellationToken)).Kinds.Any(kind => kind.Id == kindId && kind.PlatformId == platformId);
}
