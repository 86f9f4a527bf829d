using System.Globalization;
using Microsoft.Extensions.Localization;
using MiunSocial.Data.Exchange;
using MiunSocial.Domain.Channels;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Imports;

/// <summary>The headings and words that tables may use instead of keys: those that pages show, in either language.</summary>
public sealed class ImportWords(IStringLocalizer<ImportsText> texts, IStringLocalizer<SharedText> shared)
{
    private readonly Lazy<ExchangeWords> _words = new(() => Read(texts, shared));

    public ExchangeWords Words => _words.Value;

    private static ExchangeWords Read(IStringLocalizer texts, IStringLocalizer shared)
    {
        var words = new ExchangeWords();
        var former = CultureInfo.CurrentUICulture;
        try
        {
            foreach (var language in new[] { TextsSetup.Swedish, TextsSetup.English })
            {
                // Resources are looked up by the thread's language; nothing in between gives the thread away.
                CultureInfo.CurrentUICulture = TextsSetup.CultureOf(language);
                foreach (var column in ChannelColumns.All)
                {
                    words.Heading(column, texts[$"Column.{column.Key}"]);
                }
                AddMembers<ChannelStatus>(words, shared);
                AddMembers<ChannelVisibility>(words, shared);
                AddMembers<ChannelAim>(words, shared);
                AddMembers<YesNo>(words, texts);
            }
            return words;
        }
        finally
        {
            CultureInfo.CurrentUICulture = former;
        }
    }

    private static void AddMembers<T>(ExchangeWords words, IStringLocalizer texts)
        where T : struct, Enum
    {
        foreach (var member in Enum.GetValues<T>())
        {
            words.Member(member, texts[$"{typeof(T).Name}.{member}"]);
        }
    }
}
