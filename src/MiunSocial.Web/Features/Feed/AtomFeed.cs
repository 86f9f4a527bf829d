using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Feed;

/// <summary>Writes changes as an Atom feed (RFC 4287), in the language of the request.</summary>
public sealed class AtomFeed(IStringLocalizer<FeedText> texts, IOptions<SiteOptions> options, SiteAddress site)
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The year the portal's names of feeds were thought of, which a tag: address needs.</summary>
    private const string Minted = "2026";

    public byte[] Write(IReadOnlyList<FeedEntry> entries, HttpRequest request)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            var language = TextsSetup.CurrentLanguage;
            var university = options.Value.University(language);
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, language);
            Element(xml, "id", $"tag:{new Uri(site.Of("/", request)).Host},{Minted}:channels/{language}");
            Element(xml, "title", texts["Title", university]);
            Element(xml, "subtitle", texts["Subtitle"]);
            Element(xml, "updated", Moment(entries.Count > 0 ? entries[0].At : DateTime.UnixEpoch));
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", university.Length > 0 ? university : options.Value.Name);
            xml.WriteEndElement();
            Link(xml, "self", site.Of($"/channels/feed?lang={language}", request), "application/atom+xml");
            Link(xml, "alternate", site.Of("/channels", request), "text/html");
            foreach (var entry in entries)
            {
                WriteEntry(xml, entry, request);
            }
            xml.WriteEndElement();
        }
        return stream.ToArray();
    }

    private void WriteEntry(XmlWriter xml, FeedEntry entry, HttpRequest request)
    {
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", $"urn:uuid:{entry.Id:D}");
        Element(xml, "title", texts[$"Entry.{entry.Kind}", entry.Channel]);
        Element(xml, "updated", Moment(entry.At));
        Element(xml, "published", Moment(entry.At));
        Link(xml, "alternate", site.Of($"/channels/{entry.Slug}", request), "text/html");
        Element(xml, "summary", SummaryOf(entry));
        xml.WriteEndElement();
    }

    private string SummaryOf(FeedEntry entry) => entry.Kind switch
    {
        HistoryKind.ChannelReaddressed or HistoryKind.ChannelProfileChanged => string.Join(' ', entry.Changes.Select(Told)),
        HistoryKind.ChannelClosed => texts["Closed.Text"],
        _ => entry.Purpose.Length > 0 ? entry.Purpose : texts["Added.Text"],
    };

    private string Told(FactChange change) => (change.Before, change.After) switch
    {
        (_, null or "") => texts[$"Fact.{change.Fact}.Gone"],
        (null or "", { } after) => texts[$"Fact.{change.Fact}.New", after],
        ({ } before, { } after) => texts[$"Fact.{change.Fact}", before, after],
    };

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Readable(text));

    /// <summary>Without what no XML document may hold.</summary>
    private static string Readable(string text) => string.Concat(FoldedText.WellFormed(text).EnumerateRunes()
        .Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)));

    private static string Moment(DateTime utc) => DateTime.SpecifyKind(utc, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
