namespace FollowUpKit.Import;

/// <summary>Counts the characters of several bytes that are UTF-8, and the bytes that cannot be part of one.</summary>
internal sealed class Utf8Count
{
    private long _good;
    private long _bad;
    private int _expected;
    private bool _isFirst;
    private byte _lead;

    /// <summary>Whether it is UTF-8, or for the most part: a few rows may come from elsewhere.</summary>
    public bool IsUtf8 => _bad == 0 || _good > _bad;

    public void Add(byte[] bytes, int length)
    {
        for (var i = 0; i < length; i++) Add(bytes[i]);
    }

    private void Add(byte value)
    {
        if (_expected > 0)
        {
            if (IsContinuation(value))
            {
                _isFirst = false;
                if (--_expected == 0) _good++;
                return;
            }

            _bad++;
            _expected = 0;
        }

        _lead = value;
        _isFirst = true;
        _expected = value switch { < 0x80 => 0, >= 0xC2 and < 0xE0 => 1, >= 0xE0 and < 0xF0 => 2, >= 0xF0 and < 0xF5 => 3, _ => -1 };
        if (_expected < 0)
        {
            _bad++;
            _expected = 0;
        }
    }

    // Neither longer forms than needed, nor surrogates, nor what lies beyond Unicode.
    private bool IsContinuation(byte value) => (value & 0xC0) == 0x80 && (!_isFirst || _lead switch
    {
        0xE0 => value >= 0xA0,
        0xED => value < 0xA0,
        0xF0 => value >= 0x90,
        0xF4 => value < 0x90,
        _ => true,
    });
}
