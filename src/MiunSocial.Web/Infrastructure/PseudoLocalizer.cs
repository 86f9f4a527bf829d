using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;

namespace MiunSocial.Web.Infrastructure;

/// <summary>
/// Gives every text from a resource accents on all its letters. A page shown so tells at once which words were never
/// resources. Turned on by <c>Texts:Pseudo</c>, for tests.
/// </summary>
public sealed class PseudoLocalizerFactory(
    Microsoft.Extensions.Options.IOptions<LocalizationOptions> options, ILoggerFactory loggers) : IStringLocalizerFactory
{
    private readonly ResourceManagerStringLocalizerFactory _inner = new(options, loggers);

    public IStringLocalizer Create(Type resourceSource) => new PseudoLocalizer(_inner.Create(resourceSource));

    public IStringLocalizer Create(string baseName, string location) => new PseudoLocalizer(_inner.Create(baseName, location));

    private sealed class PseudoLocalizer(IStringLocalizer inner) : IStringLocalizer
    {
        private const string Plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        private const string Accented = "áƀćďéƒǵĥíĵķĺḿńóṕɋŕśţúṽẃẋýźÁƁĆĎÉƑǴĤÍĴĶĹḾŃÓṔɊŔŚŢÚṼẂẊÝŹ";

        public LocalizedString this[string name] => Accent(inner[name]);

        public LocalizedString this[string name, params object[] arguments]
        {
            get
            {
                var template = Accent(inner[name]);
                return new(name, string.Format(CultureInfo.CurrentCulture, template.Value, arguments), template.ResourceNotFound);
            }
        }

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => inner.GetAllStrings(includeParentCultures);

        /// <summary>Accents all but placeholders, so that arguments still find their places. A missing text stays plain.</summary>
        private static LocalizedString Accent(LocalizedString text)
        {
            if (text.ResourceNotFound)
            {
                return text;
            }
            var accented = new StringBuilder(text.Value.Length);
            var depth = 0;
            foreach (var character in text.Value)
            {
                depth += character switch { '{' => 1, '}' => -1, _ => 0 };
                var place = depth > 0 ? -1 : Plain.IndexOf(character, StringComparison.Ordinal);
                accented.Append(place < 0 ? character : Accented[place]);
            }
            return new(text.Name, accented.ToString(), text.ResourceNotFound);
        }
    }
}
