using MiunSocial.Data.Health;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.MyChannels;

public sealed class MyChannelsQueries(ChannelHealthReader health, RegistryChoices registry, SignedIn signedIn)
{
    public async Task<Index> ListAsync(CancellationToken cancellationToken)
    {
        var viewer = await signedIn.GetAsync(cancellationToken);
        var choices = await registry.GetAsync(cancellationToken);
        var platforms = choices.Platforms.ToDictionary(platform => platform.Id, platform => platform.Name);
        var units = choices.Units.ToDictionary(unit => unit.Id, unit => unit.Name);
        var kept = await health.KeptByAsync(viewer.Email, cancellationToken);
        return new()
        {
            Channels =
            [
                .. kept.Select(Row).OrderByDescending(channel => channel.Health?.Failing.Count ?? 0),
            ],
        };

        MyChannel Row(ChannelCondition channel) => new()
        {
            Slug = channel.Slug,
            Name = channel.Name,
            Platform = platforms.GetValueOrDefault(channel.PlatformId),
            Unit = units.GetValueOrDefault(channel.UnitId),
            Status = channel.Facts.Status,
            Parts = [.. channel.PartsOf(viewer.Email)],
            Health = HealthView.Of(channel, viewer, signedIn.Today),
        };
    }
}
