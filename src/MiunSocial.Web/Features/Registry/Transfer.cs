using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;
using Choice = MiunSocial.Web.Features.Shared.RegistryChoices.Choice;

namespace MiunSocial.Web.Features.Registry;

/// <summary>Another unit holds the channel from now on.</summary>
public sealed record Transfer : ChannelForm
{
    public Guid? UnitId { get; init; }

    public IEnumerable<Choice> UnitsOffered => Lists.Units.Where(unit => unit.IsOfferedBeside(Channel.UnitId));

    public static Transfer Of(KeptChannel channel) => new() { Version = channel.Version, UnitId = channel.UnitId };

    public IEnumerable<Problem> Problems(RegistryChoices.Lists lists, Guid now)
    {
        if (UnitId == now)
        {
            yield return new(nameof(UnitId), "Problem.SameUnit");
        }
        else if (!lists.Units.Any(unit => unit.Id == UnitId && !unit.IsArchived))
        {
            yield return new(nameof(UnitId), "Problem.ChooseFromList");
        }
        foreach (var problem in ReasonProblems())
        {
            yield return problem;
        }
    }
}
