using MiunSocial.Domain.Requests;
using MiunSocial.Testing;

namespace MiunSocial.Endurance.Load;

/// <summary>A filled form, ready to be sent as often as it takes.</summary>
internal sealed record Letter
{
    public required Attempt Attempt { get; init; }

    public required PageForm Form { get; init; }

    /// <summary>Which server made the form.</summary>
    public required string MadeBy { get; init; }

    /// <summary>What is written in a request for a new account of the kind, with a text by which it is found again.</summary>
    public static Answers AnswersFor(Guid requestId, Guid kindId) => new Answers()
        .Choose("KindId", kindId.ToString()).Fill("Need", MarkerFor(RequestVerb.Submit)).Fill("WishedHandle", HandleOf(requestId));

    /// <summary>The submission of a written request from its last page.</summary>
    public static Letter Submitting(WrittenRequest written, Guid personId) => new()
    {
        Attempt = new() { RequestId = written.Id, Verb = RequestVerb.Submit, PersonId = personId, Marker = written.Answers["Need"] },
        Form = written.Answers.In(written.LastPage.CheckForm()),
        MadeBy = Node.Of(written.LastPage),
    };

    /// <summary>An answer from the last page of a request that was returned.</summary>
    public static Letter Answering(PortalPage page, Guid requestId, Guid personId)
    {
        var marker = MarkerFor(RequestVerb.Resubmit);
        return new()
        {
            Attempt = new() { RequestId = requestId, Verb = RequestVerb.Resubmit, PersonId = personId, Marker = marker },
            Form = new Answers().In(page.CheckForm()).Fill("Answer", marker),
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
            Attempt = new() { RequestId = requestId, Verb = verb, PersonId = personId, Marker = marker, Seen = form[$"{verb}.Seen"][0] },
            Form = form,
            MadeBy = Node.Of(page),
        };
    }

    private static string MarkerFor(RequestVerb verb) => $"{verb} {Guid.NewGuid():N}";

    /// <summary>An account name that no other request has: the random end of its id.</summary>
    private static string HandleOf(Guid requestId) => $"prov_{requestId.ToString("N")[^18..]}";
}

/// <summary>A request that has been written and kept, but not sent.</summary>
internal sealed record WrittenRequest(Guid Id, Answers Answers, PortalPage LastPage);
