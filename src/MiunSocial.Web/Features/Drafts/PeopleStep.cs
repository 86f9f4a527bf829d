using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>Who looks after the channel.</summary>
public sealed class PeopleStep : StepForm, IAdministratorLines
{
    public string? ResponsibleName { get; set; }

    public string? ResponsibleEmail { get; set; }

    public string? Administrator1Name { get; set; }

    public string? Administrator1Email { get; set; }

    public Affiliation Administrator1Affiliation { get; set; }

    public string? Administrator2Name { get; set; }

    public string? Administrator2Email { get; set; }

    public Affiliation Administrator2Affiliation { get; set; }

    public string? Administrator3Name { get; set; }

    public string? Administrator3Email { get; set; }

    public Affiliation Administrator3Affiliation { get; set; }

    public string? StandInName { get; set; }

    public string? StandInEmail { get; set; }

    public string? FunctionMailbox { get; set; }

    public override void Show(RequestContent content)
    {
        var people = content.Proposal.People;
        (ResponsibleName, ResponsibleEmail, _) = Row(people.Where(person => person.Part == ChannelPart.Responsible), 0);
        (StandInName, StandInEmail, _) = Row(people.Where(person => person.Part == ChannelPart.StandIn), 0);
        var administrators = people.Where(person => person.Part == ChannelPart.Administrator).ToList();
        (Administrator1Name, Administrator1Email, Administrator1Affiliation) = Row(administrators, 0);
        (Administrator2Name, Administrator2Email, Administrator2Affiliation) = Row(administrators, 1);
        (Administrator3Name, Administrator3Email, Administrator3Affiliation) = Row(administrators, 2);
        FunctionMailbox = content.Proposal.FunctionMailbox;
    }

    public override RequestContent Write(RequestContent content, RegistryChoices.Lists lists) => content with
    {
        Proposal = content.Proposal with { People = [.. People()], FunctionMailbox = Clean(FunctionMailbox) },
    };

    public override Problem AtItsLine(Problem problem) => AdministratorLines.AtItsLine(this, problem);

    private static (string? Name, string? Email, Affiliation Affiliation) Row(IEnumerable<ProposedPerson> people, int place) =>
        people.ElementAtOrDefault(place) is { } person ? (person.Name, person.Email, person.Affiliation) : (null, null, Affiliation.Employee);

    private IEnumerable<ProposedPerson> People() =>
    [
        .. Person(ChannelPart.Responsible, ResponsibleName, ResponsibleEmail),
        .. this.Administrators(),
        .. Person(ChannelPart.StandIn, StandInName, StandInEmail),
    ];

    /// <returns>None where nobody is named.</returns>
    private static IEnumerable<ProposedPerson> Person(ChannelPart part, string? name, string? email) => (Clean(name), Clean(email)) switch
    {
        ("", "") => [],
        var (named, address) => [new() { Part = part, Name = named, Email = address, Affiliation = Affiliation.Employee }],
    };
}
