@echo off
rem dev run / dev test   (Linux, macOS: ./dev run, ./dev test)
rem Finds a Python that Entresol runs on and hands over to packaging\dev.py.
setlocal
cd /d "%~dp0"
set "SUITS=import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))"
for %%p in ("%ENTRESOL_PYTHON%" ".venv\Scripts\python.exe") do if exist "%%~p" (
    set PYTHON="%%~p"
    "%%~p" -c "%SUITS%" >nul 2>nul && goto found
)
for %%p in ("py -3" "py -3.14" "py -3.13" "py -3.12" "py -3.11" python python3) do (
    set "PYTHON=%%~p"
    %%~p -c "%SUITS%" >nul 2>nul && goto found
)
set "PYTHON=uv run --quiet --no-project --python 3.13"
where uv >nul 2>nul && goto found
echo dev: Python 3.11 to 3.14 is needed: https://www.python.org/downloads/ (or uv, which fetches one) 1>&2
exit /b 3
:found
%PYTHON% packaging\dev.py %*
exit /b %errorlevel%
