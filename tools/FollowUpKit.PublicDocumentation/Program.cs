using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using FollowUpKit.PublicDocumentation;

// Takes what nobody outside can use out of a documentation file: Program <assembly> <documentation>.
using var assembly = new PEReader(new MemoryStream(File.ReadAllBytes(args[0])));
var visible = VisibleNames.Of(assembly.GetMetadataReader());
var document = XDocument.Load(args[1], LoadOptions.PreserveWhitespace);
var hidden = document.Descendants("member").Where(member => !visible.Contains((string)member.Attribute("name")!)).ToList();
if (hidden.Count == 0) return;
foreach (var member in hidden)
{
    if (member.PreviousNode is XText line) line.Remove();
    member.Remove();
}

document.Save(args[1], SaveOptions.DisableFormatting);
