using MiunSocial.Domain.Requests;
using MiunSocial.Testing;

namespace MiunSocial.Endurance.Load;

/// <summary>A filled form, ready to be sent as often as it takes.</summary>
internal sealed record Letter
{
    public required Attempt Attempt { get; init; }

    public required PageForm Form { get; init; }

    public string? Button { get; init; }

    /// <summary>Which server made the form.</summary>
    public required string MadeBy { get; init; }

    /// <summary>A filled form for a new account.</summary>
    public static PageForm Filled(PortalPage page, Guid kindId)
    {
        var form = Writing.Filled(page);
        return form.Choose("KindId", kindId.ToString()).Fill("Need", MarkerFor(RequestVerb.Submit)).Fill("WishedHandle", HandleOf(Guid.Parse(form["Id"][0])));
    }

    /// <summary>The submission of a filled form, on a page of its own or as a draft.</summary>
    public static Letter Submitting(PortalPage page, PageForm filled, Guid personId) => new()
    {
        Attempt = new() { RequestId = Guid.Parse(filled["Id"][0]), Verb = RequestVerb.Submit, PersonId = personId, Marker = filled["Need"][0] },
        Form = filled,
        Button = Writing.Submit,
        MadeBy = Node.Of(page),
    };

    /// <summary>A changed form with an answer, for a request that was returned.</summary>
    public static Letter Answering(PortalPage page, Guid requestId, Guid personId)
    {
        var marker = MarkerFor(RequestVerb.Resubmit);
        return new()
        {
            Attempt = new() { RequestId = requestId, Verb = RequestVerb.Resubmit, PersonId = personId, Marker = marker },
            Form = page.RequestForm().Fill("Reach", $"Nya studenter: {marker}").Fill("Answer", marker),
            MadeBy = Node.Of(page),
        };
    }

    /// <summary>A move that the request's page offers.</summary>
    public static Letter Moving(PortalPage page, Guid requestId, RequestVerb verb, Guid personId)
    {
        var marker = verb is RequestVerb.Confirm or RequestVerb.Verify ? null : MarkerFor(verb);
        (string, string)[] fields = verb switch
        {
            RequestVerb.Confirm => [("Address", $"instagram.com/{HandleOf(requestId)}"), ("HasTwoStepSignIn", "true")],
            RequestVerb.Verify => [],
            _ => [("Text", marker!)],
        };
        var form = page.MoveForm(verb, fields);
        return new()
        {
            Attempt = new() { RequestId = requestId, Verb = verb, PersonId = personId, Marker = marker, Version = form[$"{verb}.Version"][0] },
            Form = form,
            MadeBy = Node.Of(page),
        };
    }

    private static string MarkerFor(RequestVerb verb) => $"{verb} {Guid.NewGuid():N}";

    /// <summary>An account name that no other request has: the random end of its id.</summary>
    private static string HandleOf(Guid requestId) => $"prov_{requestId.ToString("N")[^18..]}";
}
